package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;

/** A row of {@code delivery}. */
@Entity
@Table(name = "delivery")
class DeliveryRow {
    @Id
    UUID id;

    UUID incident;
    UUID submission;
    String leg;
    String carrier;
    String organisation;
    String[] roles;

    @Embedded
    RuleColumns rule;

    @Column(name = "routed_at")
    Instant routedAt;

    String state;
    int attempts;
    int setbacks;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Nullable
    String answer;

    /** For Hibernate, which fills the fields. */
    DeliveryRow() {}

    DeliveryRow(IncidentId incident, Delivery delivery) {
        this.id = delivery.id().value();
        this.incident = incident.value();
        this.submission = delivery.submission().value();
        this.leg = delivery.leg().code();
        this.carrier = delivery.carrier().value();
        this.organisation = delivery.organisation().value();
        this.roles = delivery.roles().stream().map(Role::code).toArray(String[]::new);
        this.rule = RuleColumns.of(delivery.rule());
        this.routedAt = delivery.routedAt();
        this.dueAt = delivery.routedAt();
        set(delivery.state());
    }

    final void set(DeliveryState next) {
        state = next.code();
        attempts = next.attempts();
        switch (next) {
            case DeliveryState.Pending waiting -> {}
            case DeliveryState.Sent sent -> end(sent.at(), sent.proof());
            case DeliveryState.Failed failed -> end(failed.at(), failed.reason());
        }
    }

    private void end(Instant at, String said) {
        endedAt = at;
        answer = said;
    }

    Delivery delivery() {
        return new Delivery(
                new DeliveryId(id),
                new SubmissionId(submission),
                Role.fromString(leg),
                new OrganisationId(carrier),
                new OrganisationId(organisation),
                Arrays.stream(roles).map(Role::fromString).toList(),
                rule.rule(),
                routedAt,
                state());
    }

    private DeliveryState state() {
        return switch (state) {
            case "pending" -> new DeliveryState.Pending(attempts);
            case "sent" -> new DeliveryState.Sent(ended(), attempts, said());
            case "failed" -> new DeliveryState.Failed(ended(), attempts, said());
            default -> throw new IllegalStateException("delivery %s is in the unknown state %s".formatted(id, state));
        };
    }

    private Instant ended() {
        return Objects.requireNonNull(endedAt);
    }

    private String said() {
        return Objects.requireNonNull(answer);
    }
}
