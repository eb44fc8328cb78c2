package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.Contacts;
import vn.dieuphoi.timers.paging.OutgoingWriter.Ingredients;
import vn.dieuphoi.timers.paging.domain.Alarm;
import vn.dieuphoi.timers.paging.domain.Escalation;
import vn.dieuphoi.timers.paging.domain.Escalation.Climb;
import vn.dieuphoi.timers.paging.domain.Escalation.Ending;
import vn.dieuphoi.timers.paging.domain.EscalationId;
import vn.dieuphoi.timers.paging.domain.Page;

/** Begins, moves and ends escalations. */
@ApplicationScoped
public class EscalationHandler {
    private static final Logger LOG = Logger.getLogger(EscalationHandler.class);

    private final UnitOfWork unitOfWork;
    private final EscalationStore escalations;
    private final PageStore pages;
    private final Contacts contacts;
    private final Departures departures;
    private final PagingMeters meters;

    // Six: whoever is called has a page, which leaves.
    EscalationHandler(
            UnitOfWork unitOfWork,
            EscalationStore escalations,
            PageStore pages,
            Contacts contacts,
            Departures departures,
            PagingMeters meters) {
        this.unitOfWork = unitOfWork;
        this.escalations = escalations;
        this.pages = pages;
        this.contacts = contacts;
        this.departures = departures;
        this.meters = meters;
    }

    /** Somebody has to be called about these: the first body that can be, in the same transaction. */
    public Uni<Void> start(Work work, List<Alarm> alarms, Instant now) {
        return alarms.isEmpty()
                ? Uni.createFrom().voidItem()
                : climb(
                                work,
                                alarms.stream()
                                        .map(alarm -> Escalation.about(alarm, now))
                                        .toList(),
                                now)
                        .replaceWithVoid();
    }

    /** Nobody has to be called about these deadlines any more. */
    public Uni<Void> stop(Work work, Set<DeadlineId> deadlines, Ending why) {
        return deadlines.isEmpty()
                ? Uni.createFrom().voidItem()
                : escalations.lockOf(work, deadlines).chain(all -> stop(work, all, why));
    }

    private Uni<Void> stop(Work work, List<Escalation> all, Ending why) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ended = all.stream()
                .filter(Escalation.Calling.class::isInstance)
                .map(calling -> ((Escalation.Calling) calling).ended(why))
                .toList();
        return Work.atOnce(
                escalations.saveAll(work, ended),
                pages.withdraw(work, all.stream().map(Escalation::id).toList()));
    }

    /** Calls the next body of every escalation that is due; gives how many were. */
    Uni<Integer> climbDue(Instant now, int batch) {
        return unitOfWork.run(work -> escalations
                .takeDue(work, now, batch)
                .chain(due -> climb(work, due, now))
                .map(List::size));
    }

    private Uni<List<Climb>> climb(Work work, List<Escalation.Calling> due, Instant now) {
        Set<OrganisationId> bodies = due.stream()
                .flatMap(calling -> calling.alarm().ladder().stream())
                .collect(Collectors.toUnmodifiableSet());
        return contacts.of(work, bodies)
                .chain(people -> call(work, climbs(due, people, now), people, now))
                .invoke(climbs -> work.afterCommit(() -> climbs.forEach(this::report)));
    }

    private static List<Climb> climbs(List<Escalation.Calling> due, Map<OrganisationId, Contact> people, Instant now) {
        var reachable = Contacts.channels(people);
        return due.stream().map(calling -> calling.climb(reachable, now)).toList();
    }

    private Uni<List<Climb>> call(Work work, List<Climb> climbs, Map<OrganisationId, Contact> people, Instant now) {
        var called = climbs.stream().flatMap(EscalationHandler::pages).toList();
        var next = climbs.stream().map(Climb::next).toList();
        return Work.atOnce(
                        escalations.saveAll(work, next),
                        departures.write(work, called, new Ingredients(alarms(next), people), now))
                .replaceWith(climbs);
    }

    private static Map<EscalationId, Alarm> alarms(List<Escalation> escalations) {
        return escalations.stream().collect(Collectors.toMap(Escalation::id, Escalation::alarm));
    }

    private static Stream<Page.Pending> pages(Climb climb) {
        return switch (climb) {
            case Climb.Called called -> called.pages().stream();
            case Climb.NobodyLeft end -> Stream.empty();
        };
    }

    private void report(Climb climb) {
        meters.skipped(climb.skipped().size());
        if (climb instanceof Climb.NobodyLeft end) {
            var alarm = end.next().alarm();
            meters.unanswered();
            LOG.errorf(
                    "Nobody answers for a missed deadline. incidentId=%s deadline=%s rule=%s steps=%d",
                    alarm.incident(), alarm.deadline(), alarm.rule(), end.next().step());
        }
    }
}
