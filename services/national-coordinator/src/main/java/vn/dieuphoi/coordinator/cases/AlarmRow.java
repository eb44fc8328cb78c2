package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;
import vn.dieuphoi.coordinator.cases.domain.RoleAlarm;

/** A row of {@code role_alarm}. */
record AlarmRow(
        UUID incident,
        String role,
        List<Named> rules,
        Instant raisedAt,
        String state,
        int attempts,
        int setbacks,
        Instant dueAt,
        @Nullable String told,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    /** A rule that names the role. */
    private record Named(String id, int version, String rulebook, String citation) {
        static Named of(CitedRule rule) {
            return new Named(rule.ref().id(), rule.ref().version(), rule.ref().rulebook(), rule.citation());
        }

        CitedRule rule() {
            return new CitedRule(new RuleRef(id, version, rulebook), citation);
        }
    }

    /** An alarm that is due at once. */
    static AlarmRow of(RoleAlarm raised) {
        return new AlarmRow(
                raised.incident().value(),
                raised.role().code(),
                raised.rules().stream().map(Named::of).toList(),
                raised.raisedAt(),
                raised.state().code(),
                0,
                0,
                raised.raisedAt(),
                null,
                null,
                null);
    }

    RoleAlarm alarm() {
        return new RoleAlarm(
                new IncidentId(incident),
                Role.fromString(role),
                rules.stream().map(Named::rule).toList(),
                raisedAt,
                reached(),
                Optional.ofNullable(told).map(OrganisationId::new));
    }

    private DeliveryState reached() {
        return switch (state) {
            case "pending" -> new DeliveryState.Pending(attempts);
            case "sent" -> new DeliveryState.Sent(ended(), attempts, said());
            case "failed" -> new DeliveryState.Failed(ended(), attempts, said());
            default ->
                throw new IllegalStateException(
                        "alarm %s of %s is in the unknown state %s".formatted(role, incident, state));
        };
    }

    private Instant ended() {
        return Objects.requireNonNull(endedAt);
    }

    private String said() {
        return Objects.requireNonNull(answer);
    }
}
