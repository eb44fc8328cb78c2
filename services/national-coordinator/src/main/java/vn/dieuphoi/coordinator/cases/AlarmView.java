package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;
import vn.dieuphoi.coordinator.cases.domain.RoleAlarm;

/**
 * The mail by which the coordinator is told that nobody holds a role.
 *
 * @param rules that name the role
 * @param state pending, sent or failed
 * @param told whose mailbox it went to; absent where there was only the alarm address of the configuration
 * @param attempts how often the mail was, or may have been, handed over
 * @param proof the mail server's reply, word for word
 * @param reason why it failed
 */
record AlarmView(
        Role role,
        List<RuleView> rules,
        Instant raisedAt,
        String state,
        Optional<OrganisationId> told,
        int attempts,
        Optional<Instant> sentAt,
        Optional<String> proof,
        Optional<Instant> failedAt,
        Optional<String> reason) {

    static AlarmView of(RoleAlarm alarm) {
        var sent =
                alarm.state() instanceof DeliveryState.Sent is ? Optional.of(is) : Optional.<DeliveryState.Sent>empty();
        var failed = alarm.state() instanceof DeliveryState.Failed is
                ? Optional.of(is)
                : Optional.<DeliveryState.Failed>empty();
        return new AlarmView(
                alarm.role(),
                alarm.rules().stream().map(RuleView::of).toList(),
                alarm.raisedAt(),
                alarm.state().code(),
                alarm.told(),
                alarm.state().attempts(),
                sent.map(DeliveryState.Sent::at),
                sent.map(DeliveryState.Sent::proof),
                failed.map(DeliveryState.Failed::at),
                failed.map(DeliveryState.Failed::reason));
    }
}
