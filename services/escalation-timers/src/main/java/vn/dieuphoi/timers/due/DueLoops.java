package vn.dieuphoi.timers.due;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import vn.dieuphoi.outbox.DatabaseClock;
import vn.dieuphoi.outbox.UnitOfWork;

/** Makes the loops of this service: on its clock, woken by its commits. */
@ApplicationScoped
public class DueLoops {
    private final DueStore store;
    private final DueLoop.Time time;
    private final UnitOfWork unitOfWork;

    DueLoops(DueStore store, InstantSource clock, DatabaseClock database, UnitOfWork unitOfWork) {
        this.store = store;
        this.time = new DueLoop.Time(clock, database::steady);
        this.unitOfWork = unitOfWork;
    }

    /**
     * A loop, not started yet.
     *
     * @param poll how long it sleeps at most: the bound for rows that another process writes
     * @param earliest a query for the first instant at which something is to be done
     * @param perform does some of what is due; gives how much that was, 0 when others have it
     */
    public DueLoop loop(String name, Duration poll, String earliest, Function<Instant, Uni<Integer>> perform) {
        var loop = new DueLoop(new Agenda(name, poll, () -> store.earliest(earliest), perform), time);
        unitOfWork.afterCommit(loop::wake);
        return loop;
    }
}
