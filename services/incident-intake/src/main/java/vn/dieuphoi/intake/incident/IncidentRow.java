package vn.dieuphoi.intake.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Parties;

@Entity
@Table(name = "incident")
class IncidentRow {
    @Id
    UUID id;

    @Column(name = "detected_at")
    Instant detectedAt;

    String reporter;

    @Nullable
    String operator;

    @Nullable
    String owner;

    long version;

    /** For Hibernate. */
    protected IncidentRow() {}

    Incident toIncident() {
        var parties = new Parties(new OrganisationId(reporter), organisation(operator), organisation(owner));
        return new Incident(new IncidentId(id), detectedAt, parties, version);
    }

    private static Optional<OrganisationId> organisation(@Nullable String value) {
        return Optional.ofNullable(value).map(OrganisationId::new);
    }
}
