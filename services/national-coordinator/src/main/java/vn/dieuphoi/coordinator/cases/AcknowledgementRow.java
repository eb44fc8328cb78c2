package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;

/** A row of {@code acknowledgement}. */
@Entity
@Table(name = "acknowledgement")
class AcknowledgementRow {
    @Embeddable
    record Key(UUID submission, String organisation) {}

    @EmbeddedId
    Key key;

    UUID incident;
    String[] roles;
    Instant at;

    @Embedded
    RuleColumns rule;

    /** For Hibernate, which fills the fields. */
    AcknowledgementRow() {}

    AcknowledgementRow(IncidentId incident, Acknowledgement given) {
        this.key = new Key(given.submission().value(), given.organisation().value());
        this.incident = incident.value();
        this.roles = given.roles().stream().map(Role::code).toArray(String[]::new);
        this.at = given.at();
        this.rule = RuleColumns.of(given.rule());
    }

    Acknowledgement acknowledgement() {
        return new Acknowledgement(
                new SubmissionId(key.submission()),
                new OrganisationId(key.organisation()),
                Arrays.stream(roles).map(Role::fromString).toList(),
                at,
                rule.rule());
    }
}
