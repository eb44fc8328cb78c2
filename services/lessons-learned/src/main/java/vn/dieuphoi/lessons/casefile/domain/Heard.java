package vn.dieuphoi.lessons.casefile.domain;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Seriousness;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/**
 * What has been heard of an incident so far; perhaps not everything yet, because intake, coordinator and directory
 * speak on different topics.
 *
 * @param routed the submissions that the coordinator had before it when it completed the case
 * @param seriousness by everything heard, whenever it was said
 */
public record Heard(
        IncidentId incident,
        Optional<NoticeAccepted> notice,
        List<ReportAccepted> reports,
        Optional<CaseOpened> opened,
        Set<SubmissionId> routed,
        Optional<CaseCompleted> completed,
        Seriousness seriousness) {

    /** Those whose directory record a lesson cannot do without: their kind is told, their names are not. */
    private static final List<Role> OF_THE_VICTIM = List.of(Role.OPERATOR, Role.OWNER);

    public Heard {
        reports = List.copyOf(reports);
        routed = Set.copyOf(routed);
    }

    /**
     * What these events tell.
     *
     * @param events of the incident and of its case, those of each in order
     */
    public static Heard of(IncidentId incident, List<Event> events) {
        return new Heard(
                incident,
                only(NoticeAccepted.class, events.stream()).findFirst(),
                only(ReportAccepted.class, events.stream()).toList(),
                only(CaseOpened.class, events.stream()).findFirst(),
                routedBeforeCompletion(events),
                only(CaseCompleted.class, events.stream()).findFirst(),
                Seriousness.of(CaseFacts.toldBy(events)));
    }

    private static Set<SubmissionId> routedBeforeCompletion(List<Event> events) {
        var before = events.stream().takeWhile(not(CaseCompleted.class::isInstance));
        var closingReport = only(CaseCompleted.class, events.stream())
                .map(CaseCompleted::closingReport)
                .flatMap(Optional::stream);
        return Stream.concat(only(SubmissionRouted.class, before).map(SubmissionRouted::submissionId), closingReport)
                .collect(toUnmodifiableSet());
    }

    private static <E extends Event> Stream<E> only(Class<E> type, Stream<Event> events) {
        return events.filter(type::isInstance).map(type::cast);
    }

    /** The organisations and systems that the directory should be asked for. */
    public Set<Aggregate> involved() {
        var reported = notice.stream().flatMap(Involved::in);
        var reporters = reports.stream().map(ReportAccepted::reporter).map(Aggregate::organisation);
        return Stream.of(needed(), reported, reporters).flatMap(each -> each).collect(toUnmodifiableSet());
    }

    /** What must be heard of first, if the file is not complete: all that the coordinator had when it completed. */
    public Optional<Aggregate> waitsFor(Directory directory) {
        if (opened.isEmpty() || completed.isEmpty()) {
            return Optional.of(Aggregate.caseOf(incident));
        }
        if (!submissions().containsAll(routed) || notice.isEmpty()) {
            return Optional.of(Aggregate.incident(incident));
        }
        return needed().filter(not(directory::knows)).findFirst();
    }

    /** The complete file; to be asked for only when nothing is waited for. */
    public CaseFile file(Directory directory) {
        return new CaseFile(
                notice.orElseThrow(),
                reports,
                opened.orElseThrow(),
                routed,
                completed.orElseThrow(),
                seriousness,
                directory);
    }

    private Set<SubmissionId> submissions() {
        return Stream.concat(
                        notice.stream().map(NoticeAccepted::submissionId),
                        reports.stream().map(ReportAccepted::submissionId))
                .collect(toUnmodifiableSet());
    }

    private Stream<Aggregate> needed() {
        var organisations = opened.stream()
                .flatMap(known -> OF_THE_VICTIM.stream()
                        .filter(known.parties()::containsKey)
                        .map(known.parties()::get))
                .map(Aggregate::organisation);
        var system = opened.flatMap(CaseOpened::system).map(Aggregate::system);
        return Stream.concat(organisations, system.stream());
    }
}
