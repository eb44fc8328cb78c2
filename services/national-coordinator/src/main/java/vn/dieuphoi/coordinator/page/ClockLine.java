package vn.dieuphoi.coordinator.page;

import java.util.Optional;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.coordinator.cases.domain.Clock;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;

/**
 * A clock as a line of the page.
 *
 * @param state for the style
 * @param end the statutory end, or the internal target where the law has none
 * @param source how well the text of the rule is known
 */
record ClockLine(
        String rule,
        String citation,
        String source,
        String obligor,
        Words role,
        Moment since,
        Optional<Moment> end,
        Optional<Moment> metAt,
        String state,
        Words stateWords) {

    private static final Words TARGET_MISSED = new Words("Quá mục tiêu nội bộ", "Internal target missed");

    static ClockLine of(IncidentCase incident, Clock clock) {
        var limits = clock.limits();
        return new ClockLine(
                clock.rule().ref().toString(),
                clock.rule().citation(),
                mark(clock),
                incident.nameOf(clock.obligor().organisation()),
                Words.of(clock.obligor().role()),
                Moment.of(limits.triggeredAt()),
                limits.dueAt().or(limits::targetAt).map(Moment::of),
                clock.course().metAt().map(Moment::of),
                clock.state(),
                words(clock));
    }

    private static String mark(Clock clock) {
        return clock.unconfirmed() ? clock.source() + ", chưa xác nhận / unconfirmed" : clock.source();
    }

    private static Words words(Clock clock) {
        var targetOnly =
                clock.missed().filter(which -> which == DueKind.INTERNAL_TARGET).isPresent();
        return targetOnly && clock.state().equals("missed") ? TARGET_MISSED : Words.ofState(clock.state());
    }
}
