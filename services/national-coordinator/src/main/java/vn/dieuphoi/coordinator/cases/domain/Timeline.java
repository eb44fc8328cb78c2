package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.TimelineEntry.Basis;

/**
 * The course of a case, told from what the case knows and from nothing else: in whatever order the events arrived, the
 * same facts tell the same story.
 */
public final class Timeline {
    private static final Comparator<TimelineEntry> IN_ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::what)
            .thenComparing(entry -> entry.who().value())
            .thenComparing(entry -> entry.detail().orElse(""));

    private static final String COMPLETION = "TT20 Đ9.2.b";

    private final CaseFile file;
    private final IncidentCase incident;

    private Timeline(CaseFile file) {
        this.file = file;
        this.incident = file.incident();
    }

    /** Everything that happened, first things first. */
    public static List<TimelineEntry> of(CaseFile file) {
        var timeline = new Timeline(file);
        return Stream.of(
                        timeline.opening(),
                        timeline.successions(),
                        timeline.alarms(),
                        timeline.corrections(),
                        timeline.submissions(),
                        timeline.routings(),
                        timeline.handovers(),
                        timeline.acknowledgements(),
                        timeline.clocks(),
                        timeline.pages(),
                        timeline.completion(),
                        timeline.lessons())
                .flatMap(entries -> entries)
                .sorted(IN_ORDER)
                .toList();
    }

    private Stream<TimelineEntry> opening() {
        var at = incident.opening().openedAt();
        var unresolved = incident.parties().unresolved().stream()
                .map(role -> TimelineEntry.of(at, What.ROLE_UNRESOLVED, host(), Basis.NONE)
                        .with(role.code()));
        return Stream.concat(Stream.of(TimelineEntry.of(at, What.CASE_OPENED, host(), Basis.NONE)), unresolved);
    }

    private Stream<TimelineEntry> successions() {
        return incident.successions().stream().map(Timeline::succession);
    }

    /** Both bearers, and the merger or split where there was one. */
    private static TimelineEntry succession(PartySuccession passed) {
        var from = passed.from().map(OrganisationId::value).orElse("–");
        var why = passed.why();
        var merger = why.mergeId().map(id -> " " + id).orElse("");
        return TimelineEntry.of(passed.at(), What.PARTY_SUCCEEDED, passed.to(), Basis.NONE)
                .with("%s: %s → %s, %s %s%s"
                        .formatted(
                                passed.role().code(),
                                from,
                                passed.to(),
                                why.reason().code(),
                                why.effectiveOn(),
                                merger));
    }

    private Stream<TimelineEntry> alarms() {
        return file.alarms().stream().flatMap(this::alarm);
    }

    private Stream<TimelineEntry> alarm(RoleAlarm alarm) {
        var told = alarm.told().orElseGet(this::host);
        return switch (alarm.state()) {
            case DeliveryState.Pending waiting -> Stream.empty();
            case DeliveryState.Sent sent ->
                Stream.of(TimelineEntry.of(sent.at(), What.ROLE_ALARM_SENT, told, Basis.NONE)
                        .with("%s: %s".formatted(alarm.role().code(), sent.proof())));
            case DeliveryState.Failed failed ->
                Stream.of(TimelineEntry.of(failed.at(), What.ROLE_ALARM_FAILED, told, Basis.NONE)
                        .with("%s: %s".formatted(alarm.role().code(), failed.reason())));
        };
    }

    private Stream<TimelineEntry> corrections() {
        return incident.known().history().stream().flatMap(Timeline::correction);
    }

    /** What was held for true until then, and what it really is. */
    private static Stream<TimelineEntry> correction(KnownFacts.Corrected corrected) {
        var correction = corrected.correction();
        var entry = TimelineEntry.of(correction.at(), What.FACTS_CORRECTED, correction.by(), Basis.NONE);
        return Stream.of(
                        correction
                                .detectedAt()
                                .map(now -> "detected-at: %s → %s"
                                        .formatted(corrected.detectedBefore().orElseThrow(), now)),
                        correction
                                .systemLevel()
                                .map(now -> "system-level: %s → %s"
                                        .formatted(
                                                corrected
                                                        .levelBefore()
                                                        .map(String::valueOf)
                                                        .orElse("–"),
                                                now)))
                .flatMap(Optional::stream)
                .map(entry::with);
    }

    /** In whose name the platform acts: the coordinator's, and while there is none, the operator's. */
    private OrganisationId host() {
        return incident.parties()
                .holder(Role.NATIONAL_COORDINATOR)
                .or(() -> incident.parties().holder(Role.OPERATOR))
                .orElseThrow();
    }

    private Stream<TimelineEntry> submissions() {
        return incident.submissions().stream()
                .flatMap(submission -> Stream.concat(
                        Stream.of(TimelineEntry.of(
                                        submission.receipt().at(),
                                        What.SUBMISSION_ACCEPTED,
                                        submission.sender(),
                                        Basis.NONE)
                                .with(label(submission))),
                        unrouted(submission)));
    }

    private Stream<TimelineEntry> unrouted(Submission submission) {
        var routed = incident.deliveries().stream()
                .anyMatch(delivery -> delivery.submission().equals(submission.id()));
        return routed
                ? Stream.empty()
                : Stream.of(TimelineEntry.of(submission.receipt().at(), What.SUBMISSION_UNROUTED, host(), Basis.NONE)
                        .with(label(submission)));
    }

    private Stream<TimelineEntry> routings() {
        Map<List<Object>, List<Delivery>> byLeg = incident.deliveries().stream()
                .collect(Collectors.groupingBy(
                        delivery -> List.of(delivery.submission(), delivery.leg(), delivery.rule()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byLeg.values().stream().map(this::routing);
    }

    private TimelineEntry routing(List<Delivery> deliveries) {
        var first = deliveries.getFirst();
        var what = first.leg() == Role.SPECIALISED_UNIT ? What.SUBMISSION_RELAYED : What.SUBMISSION_ROUTED;
        var recipients = deliveries.stream()
                .map(delivery -> delivery.organisation().value())
                .sorted()
                .collect(Collectors.joining(", "));
        return TimelineEntry.of(first.routedAt(), what, first.carrier(), Basis.of(first.rule()))
                .with(label(first) + " → " + recipients);
    }

    private Stream<TimelineEntry> handovers() {
        return incident.deliveries().stream().flatMap(this::handover);
    }

    private Stream<TimelineEntry> handover(Delivery delivery) {
        var basis = Basis.of(delivery.rule());
        return switch (delivery.state()) {
            case DeliveryState.Pending waiting -> Stream.empty();
            case DeliveryState.Sent sent ->
                Stream.of(TimelineEntry.of(sent.at(), What.DELIVERY_SENT, delivery.organisation(), basis)
                        .with(sent.proof()));
            case DeliveryState.Failed failed ->
                Stream.of(TimelineEntry.of(failed.at(), What.DELIVERY_FAILED, delivery.organisation(), basis)
                        .with(failed.reason()));
        };
    }

    private Stream<TimelineEntry> acknowledgements() {
        return incident.acknowledgements().stream()
                .map(given -> TimelineEntry.of(
                                given.at(), What.SUBMISSION_ACKNOWLEDGED, given.organisation(), Basis.of(given.rule()))
                        .with(incident.submission(given.submission())
                                .map(Timeline::label)
                                .orElse("")));
    }

    private Stream<TimelineEntry> clocks() {
        return file.clocks().stream().flatMap(Timeline::clock);
    }

    private static Stream<TimelineEntry> clock(Clock clock) {
        var course = clock.course();
        var end = course.late() ? What.CLOCK_MET_LATE : What.CLOCK_MET;
        return Stream.of(
                        Optional.of(at(clock, clock.limits().triggeredAt(), What.CLOCK_STARTED)),
                        course.targetMissedAt().map(instant -> at(clock, instant, What.TARGET_MISSED)),
                        course.missedAt().map(instant -> at(clock, instant, What.DEADLINE_MISSED)),
                        course.metAt().map(instant -> at(clock, instant, end)))
                .flatMap(Optional::stream);
    }

    private static TimelineEntry at(Clock clock, Instant at, What what) {
        return TimelineEntry.of(at, what, clock.obligor().organisation(), Basis.of(clock.rule()));
    }

    private Stream<TimelineEntry> pages() {
        return file.pages().stream().flatMap(this::page);
    }

    private Stream<TimelineEntry> page(Page page) {
        var basis = file.clock(page.deadline()).map(Clock::rule).map(Basis::of).orElse(Basis.NONE);
        var step = "step " + page.step();
        var sent = TimelineEntry.of(page.sentAt(), What.PAGE_SENT, page.organisation(), basis)
                .with(step);
        var acknowledged = page.acknowledgedAt()
                .map(at -> TimelineEntry.of(at, What.PAGE_ACKNOWLEDGED, page.organisation(), basis)
                        .with(step));
        return Stream.concat(Stream.of(sent), acknowledged.stream());
    }

    private Stream<TimelineEntry> completion() {
        return switch (incident.state()) {
            case CaseState.Open open -> Stream.empty();
            case CaseState.Completed done ->
                Stream.of(TimelineEntry.of(done.at(), What.CASE_COMPLETED, done.by(), completionBasis()));
        };
    }

    /** The article binds beyond the operator's capacity; otherwise completion waited for product policy alone. */
    private Basis completionBasis() {
        return incident.isBeyondCapacity() ? Basis.article(COMPLETION) : Basis.NONE;
    }

    private Stream<TimelineEntry> lessons() {
        return file.lessons().stream()
                .flatMap(lesson -> Stream.of(
                                lesson.draftedAt()
                                        .map(at -> TimelineEntry.of(at, What.LESSON_DRAFTED, host(), Basis.NONE)),
                                lesson.publication().map(this::publication))
                        .flatMap(Optional::stream));
    }

    private TimelineEntry publication(LessonNote.Publication published) {
        var detail = "TLP:%s %s".formatted(published.tlp().name(), published.title());
        return TimelineEntry.of(published.at(), What.LESSON_PUBLISHED, host(), Basis.NONE)
                .with(detail);
    }

    private String label(Delivery delivery) {
        return incident.submission(delivery.submission()).map(Timeline::label).orElse("");
    }

    private static String label(Submission submission) {
        return submission.kind().code() + " " + submission.receipt().number();
    }
}
