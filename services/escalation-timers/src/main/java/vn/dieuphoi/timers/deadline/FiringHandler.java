package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Accepted;
import vn.dieuphoi.timers.paging.EscalationHandler;

/** Fires the clocks whose end has passed. */
@ApplicationScoped
class FiringHandler {
    private final UnitOfWork unitOfWork;
    private final DeadlineStore store;
    private final Outbox outbox;
    private final EscalationHandler escalations;
    private final DeadlineMeters meters;

    FiringHandler(
            UnitOfWork unitOfWork,
            DeadlineStore store,
            Outbox outbox,
            EscalationHandler escalations,
            DeadlineMeters meters) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.outbox = outbox;
        this.escalations = escalations;
        this.meters = meters;
    }

    /** Fires up to a batch of due clocks, each once however many engines run; gives how many were due. */
    Uni<Integer> fireDue(Instant now, int batch) {
        return unitOfWork
                .run(work -> store.takeDue(work, now, batch)
                        .map(due -> fired(due, now))
                        .call(fired -> write(work, fired, now)))
                .invoke(meters::fired)
                .map(List::size);
    }

    /** A row knows its instant in microseconds and its terms in nanoseconds: what is early by that much stays due. */
    private static List<Accepted> fired(List<Deadline> due, Instant now) {
        return due.stream().flatMap(deadline -> deadline.fire(now).accepted()).toList();
    }

    private Uni<Void> write(Work work, List<Accepted> fired, Instant now) {
        var events = fired.stream().flatMap(change -> change.events().stream()).toList();
        return Work.atOnce(
                store.saveAll(work, fired.stream().map(Accepted::next).toList()),
                outbox.appendAll(work, events),
                escalations.start(work, Alarms.of(fired), now));
    }
}
