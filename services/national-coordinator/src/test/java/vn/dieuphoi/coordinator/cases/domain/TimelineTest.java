package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.DEPARTMENT;
import static vn.dieuphoi.coordinator.Sample.HOSPITAL;
import static vn.dieuphoi.coordinator.Sample.PROVINCE;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.cases.domain.Cases.LAW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.contracts.law.Role;

/** The story of a case. */
class TimelineTest {
    private static final DeadlineId DEADLINE = DeadlineId.next();

    private static Clock clock(Clock.Course course) {
        return new Clock(
                DEADLINE,
                LAW.acknowledgement(NOW),
                "official",
                new Clock.Obligor(Role.NATIONAL_COORDINATOR, COORDINATOR),
                Optional.empty(),
                new Clock.Limits(NOW.plusSeconds(2), Optional.empty(), Optional.of(NOW.plusSeconds(12))),
                course);
    }

    private static List<TimelineEntry> story(IncidentCase incident, List<Clock> clocks, List<Page> pages) {
        return Timeline.of(new CaseFile(incident, clocks, pages, List.of(), List.of()));
    }

    @Test
    void tellsFirstThingsFirst() {
        var incident = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        assertThat(story(incident, List.of(), List.of()))
                .extracting(TimelineEntry::what, TimelineEntry::who)
                .containsExactly(
                        tuple(What.SUBMISSION_ACCEPTED, HOSPITAL),
                        tuple(What.CASE_OPENED, COORDINATOR),
                        tuple(What.SUBMISSION_ROUTED, HOSPITAL),
                        tuple(What.SUBMISSION_ROUTED, HOSPITAL),
                        tuple(What.SUBMISSION_ROUTED, PROVINCE),
                        tuple(What.DELIVERY_SENT, DEPARTMENT),
                        tuple(What.SUBMISSION_RELAYED, DEPARTMENT));
    }

    @Test
    void citesTheArticleOfEveryStepThatHasOne() {
        var incident = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        assertThat(story(incident, List.of(), List.of()))
                .filteredOn(entry -> entry.by().rule().isPresent())
                .extracting(entry -> entry.by().citation().orElseThrow())
                .containsExactly(
                        "QĐ05 Đ11.1.a; TT20 Đ9.2.a",
                        "S4 §1",
                        "NĐ331 Đ31.2.d",
                        "QĐ05 Đ11.1.a; TT20 Đ9.2.a",
                        "QĐ05 Đ12.1.b; TT20 Đ10.2.a");
    }

    @Test
    void keepsTheInternalTargetApartFromTheLaw() {
        var missed = new Clock.Course(Optional.empty(), false, Optional.empty(), Optional.of(NOW.plusSeconds(12)));
        assertThat(story(Cases.opened(notice()), List.of(clock(missed)), List.of()))
                .extracting(TimelineEntry::what)
                .contains(What.TARGET_MISSED)
                .doesNotContain(What.DEADLINE_MISSED);
    }

    @Test
    void tellsWhichDutyAPageWasAbout() {
        var clock = clock(new Clock.Course(Optional.empty(), false, Optional.empty(), Optional.empty()));
        var page = new Page(
                PageId.next(), DEADLINE, 1, COORDINATOR, NOW.plusSeconds(13), Optional.of(NOW.plusSeconds(20)));
        assertThat(story(Cases.opened(notice()), List.of(clock), List.of(page)))
                .filteredOn(entry -> entry.what() == What.PAGE_SENT || entry.what() == What.PAGE_ACKNOWLEDGED)
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(entry.by().rule()).contains(clock.rule().ref()));
    }

    @Test
    void tellsOfAPageWhoseDutyIsNotKnownYet() {
        var page = new Page(PageId.next(), DEADLINE, 1, COORDINATOR, NOW.plusSeconds(13), Optional.empty());
        assertThat(story(Cases.opened(notice()), List.of(), List.of(page)))
                .extracting(TimelineEntry::what)
                .contains(What.PAGE_SENT);
    }
}
