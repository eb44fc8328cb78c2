package vn.dieuphoi.coordinator.page;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.RoleAlarm;

/**
 * The alarm about a role that nobody holds, or held when it was raised, as a line of the page.
 *
 * @param citations of the rules that name the role
 * @param told whose mailbox it went to
 * @param state for the style
 * @param said the mail server's words
 */
record AlarmLine(
        Words role,
        String citations,
        Optional<String> told,
        String state,
        Words stateWords,
        Optional<Moment> at,
        Optional<String> said) {

    static AlarmLine of(IncidentCase incident, RoleAlarm alarm) {
        return new AlarmLine(
                Words.of(alarm.role()),
                alarm.rules().stream().map(CitedRule::citation).distinct().collect(Collectors.joining("; ")),
                alarm.told().map(incident::nameOf),
                alarm.state().code(),
                Words.ofState(alarm.state().code()),
                DeliveryLine.at(alarm.state()),
                DeliveryLine.said(alarm.state()));
    }
}
