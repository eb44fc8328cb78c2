package vn.dieuphoi.timers.deadline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Accepted;
import vn.dieuphoi.timers.deadline.domain.Terms;
import vn.dieuphoi.timers.paging.domain.Alarm;

/** What people are to be called about. */
final class Alarms {
    private Alarms() {}

    /** One for each end that passed, and for each that had passed before its duty came to another body. */
    static List<Alarm> of(List<Accepted> changes) {
        return changes.stream().flatMap(Alarms::of).toList();
    }

    private static Stream<Alarm> of(Accepted change) {
        var terms = change.next().terms();
        return Stream.concat(
                change.missed().map(missed -> alarm(terms, missed.which(), missed.dueAt())),
                change.inherited().map(miss -> alarm(terms, miss.which(), miss.dueAt())).stream());
    }

    private static Alarm alarm(Terms terms, DueKind which, Instant dueAt) {
        return new Alarm(
                terms.id(),
                terms.incident(),
                which,
                dueAt,
                terms.rule(),
                terms.title(),
                terms.markedCitation(),
                terms.obligorRole(),
                terms.obligor(),
                terms.ladder());
    }
}
