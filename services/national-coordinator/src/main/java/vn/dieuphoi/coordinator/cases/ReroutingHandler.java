package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Rerouting;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/**
 * Lets open cases follow the directory, so many at a time, each batch in a transaction of its own with its place in the
 * list: whoever dies in between is succeeded by another that goes on there.
 */
@ApplicationScoped
class ReroutingHandler {
    private static final Logger LOG = Logger.getLogger(ReroutingHandler.class);

    /**
     * A case that is just being opened by the directory of before is not seen by the first pass. The second comes after
     * every transaction of that time has ended, and finds nothing else to do.
     */
    private static final int PASSES = 2;

    private final UnitOfWork unitOfWork;
    private final ReroutingStore queue;
    private final CaseRegister cases;
    private final DirectoryHandler directory;
    private final ReroutingTimes times;

    ReroutingHandler(
            UnitOfWork unitOfWork,
            ReroutingStore queue,
            CaseRegister cases,
            DirectoryHandler directory,
            ReroutingTimes times) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.cases = cases;
        this.directory = directory;
        this.times = times;
    }

    /** One batch; true when there may be more to do at once. */
    Uni<Boolean> step() {
        return unitOfWork.run(work -> queue.claim(work, times.now())
                .chain(found -> found.map(change -> step(work, change))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Boolean> step(Work work, ReroutingStore.Rerouting change) {
        return change.listed()
                ? queue.next(work, change, times.batch())
                        .chain(some -> goOn(work, change, some))
                        .replaceWith(true)
                : queue.list(work, change).replaceWith(true);
    }

    private Uni<Void> goOn(Work work, ReroutingStore.Rerouting change, Set<IncidentId> some) {
        if (some.isEmpty()) {
            return change.passes() + 1 < PASSES ? queue.again(work, change, times.settled()) : finish(work, change);
        }
        return cases.decideOn(work, some, found -> prepare(work, found)).chain(() -> queue.done(work, change, some));
    }

    private Uni<Void> finish(Work work, ReroutingStore.Rerouting change) {
        LOG.infof("Open cases follow a change of the directory. rerouting=%s", change.id());
        return queue.finish(work, change);
    }

    private Uni<UnaryOperator<Decision>> prepare(Work work, Collection<IncidentCase> found) {
        var bodies = found.stream()
                .flatMap(incident -> incident.parties().bodies().stream())
                .collect(Collectors.toSet());
        var systems = found.stream()
                .flatMap(incident -> incident.opening().system().id().stream())
                .collect(Collectors.toSet());
        return directory
                .around(work, bodies, systems)
                .map(around -> undecided ->
                        undecided.then(incident -> Rerouting.of(incident, around, times.law(), times.now())));
    }
}
