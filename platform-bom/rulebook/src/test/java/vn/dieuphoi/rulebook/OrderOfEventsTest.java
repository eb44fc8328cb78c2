package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.CLOSING;
import static vn.dieuphoi.contracts.law.SubmissionKind.INITIAL;
import static vn.dieuphoi.contracts.law.SubmissionKind.NOTICE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.law.Role;

/** Across topics no order is assumed: any interleaving must lead to the same duties. */
class OrderOfEventsTest {

    private static final List<Event> STORY = SampleCase.detected("2026-10-01T08:00:00")
            .opened()
            .noticeBeyondCapacity("2026-10-01T09:00:00")
            .routed(NOTICE, Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT)
            .delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
            .delivered(NOTICE, Role.OWNER, "2026-10-01T09:00:06")
            .delivered(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:00:07")
            .forwarded(NOTICE)
            .deliveredByDepartment(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:01:00")
            .deliveredByDepartment(NOTICE, Role.OPERATOR, "2026-10-01T09:01:01")
            .deliveredByDepartment(NOTICE, Role.OWNER, "2026-10-01T09:01:02")
            .acknowledged(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:05:00")
            .initialReport("2026-10-01T10:00:00", "2026-10-01T08:30:00")
            .routed(INITIAL, Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT)
            .delivered(INITIAL, Role.NATIONAL_COORDINATOR, "2026-10-01T10:00:05")
            .acknowledged(INITIAL, Role.NATIONAL_COORDINATOR, "2026-10-01T10:05:00")
            .responseEnded("2026-10-08T10:00:00", "2026-10-08T09:00:00")
            .report(CLOSING, "2026-10-09T10:00:00")
            .events();

    @Example
    void theStoryHoldsEveryRule() {
        assertThat(keys(STORY))
                .containsExactlyInAnyOrder(
                        "A01/operator met",
                        "A02/operator met",
                        "A03/operator met",
                        "A04/operator met",
                        "A06/national-coordinator/" + SampleCase.submission(NOTICE) + " running",
                        "A06/national-coordinator/" + SampleCase.submission(INITIAL) + " met",
                        "A06/specialised-unit/" + SampleCase.submission(NOTICE) + " met",
                        "A07/specialised-unit/" + SampleCase.submission(NOTICE) + " met",
                        "A09/operator met",
                        "A24/operator running",
                        "B05/owner running",
                        "E02/operator met",
                        "E03/owner running");
    }

    @Property(tries = 200)
    void anyOrderGivesTheSameFactsAndDuties(@ForAll("orders") List<Event> shuffled) {
        var facts = SampleCase.learnt(shuffled);
        assertThat(facts).isEqualTo(SampleCase.learnt(STORY));
        assertThat(Duties.LAW.obligations(facts)).isEqualTo(Duties.LAW.obligations(SampleCase.learnt(STORY)));
    }

    @Property(tries = 50)
    void eventsToldTwiceChangeNothing(@ForAll("orders") List<Event> again) {
        var twice = new ArrayList<>(STORY);
        twice.addAll(again);
        assertThat(SampleCase.learnt(twice)).isEqualTo(SampleCase.learnt(STORY));
    }

    @Provide
    Arbitrary<List<Event>> orders() {
        return Arbitraries.shuffle(STORY);
    }

    private static Stream<String> keys(List<Event> events) {
        var end = SampleCase.at("2026-11-01T00:00:00");
        return Duties.LAW.obligations(SampleCase.learnt(events), end).stream()
                .map(duty -> duty.key() + " " + duty.state(end).code());
    }
}
