package vn.dieuphoi.timers.deadline;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Accepted;
import vn.dieuphoi.timers.paging.domain.Alarm;

/** What people are to be called about. */
final class Alarms {
    private Alarms() {}

    /** One for each end that passed. */
    static List<Alarm> of(List<Accepted> changes) {
        return changes.stream().flatMap(Alarms::of).toList();
    }

    private static Stream<Alarm> of(Accepted change) {
        var terms = change.next().terms();
        return change.missed()
                .map(missed -> new Alarm(
                        terms.id(),
                        terms.incident(),
                        missed.which(),
                        missed.dueAt(),
                        terms.rule(),
                        terms.title(),
                        terms.citation(),
                        terms.obligorRole(),
                        terms.obligor(),
                        terms.ladder()));
    }
}
