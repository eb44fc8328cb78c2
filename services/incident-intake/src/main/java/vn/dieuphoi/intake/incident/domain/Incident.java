package vn.dieuphoi.intake.incident.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * An incident as reported.
 *
 * @param detectedAt when it was detected, as its notice says
 * @param version the number of submissions on it, the notice being the first
 */
public record Incident(IncidentId id, Instant detectedAt, Parties parties, long version) {

    public Incident {
        if (version < 1) {
            throw new IllegalArgumentException("incident %s without a notice: version %d".formatted(id, version));
        }
    }

    /** An incident of which the first notice has just come in. */
    public static Incident notified(IncidentId id, Instant detectedAt, Parties parties) {
        return new Incident(id, detectedAt, parties, 1);
    }

    /** The incident with one submission more. */
    public Incident withAnother() {
        return new Incident(id, detectedAt, parties, version + 1);
    }

    /** Whether an organisation may hand in reports on it; for any other it does not exist. */
    public boolean mayBeReportedOnBy(OrganisationId organisation) {
        return parties.mayReport(organisation);
    }

    /** Whether an organisation may read it; for any other it does not exist. */
    public boolean mayBeReadBy(OrganisationId organisation) {
        return parties.mayRead(organisation);
    }
}
