package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;

/** A row of {@code delivery}. */
record DeliveryRow(
        UUID id,
        UUID incident,
        UUID submission,
        String leg,
        String carrier,
        String organisation,
        List<String> roles,
        String ruleId,
        int ruleVersion,
        String rulebook,
        String citation,
        Instant routedAt,
        String state,
        int attempts,
        int setbacks,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    /** How a delivery ended, where it did. */
    private record End(@Nullable Instant at, @Nullable String answer) {
        static End of(DeliveryState state) {
            return switch (state) {
                case DeliveryState.Pending waiting -> new End(null, null);
                case DeliveryState.Sent sent -> new End(sent.at(), sent.proof());
                case DeliveryState.Failed failed -> new End(failed.at(), failed.reason());
            };
        }
    }

    static DeliveryRow of(IncidentId incident, Delivery delivery) {
        var rule = delivery.rule();
        var end = End.of(delivery.state());
        return new DeliveryRow(
                delivery.id().value(),
                incident.value(),
                delivery.submission().value(),
                delivery.leg().code(),
                delivery.carrier().value(),
                delivery.organisation().value(),
                delivery.roles().stream().map(Role::code).toList(),
                rule.ref().id(),
                rule.ref().version(),
                rule.ref().rulebook(),
                rule.citation(),
                delivery.routedAt(),
                delivery.state().code(),
                delivery.state().attempts(),
                0,
                delivery.routedAt(),
                end.at(),
                end.answer());
    }

    Delivery delivery() {
        return new Delivery(
                new DeliveryId(id),
                new SubmissionId(submission),
                Role.fromString(leg),
                new OrganisationId(carrier),
                new OrganisationId(organisation),
                roles.stream().map(Role::fromString).toList(),
                new CitedRule(new RuleRef(ruleId, ruleVersion, rulebook), citation),
                routedAt,
                reached());
    }

    private DeliveryState reached() {
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
