package vn.dieuphoi.timers.due;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.dieuphoi.outbox.DatabaseClock;
import vn.dieuphoi.outbox.Work;

/** Makes the loops of this service, on its clock, and wakes them for what a transaction leaves to be done. */
@ApplicationScoped
public class DueLoops {
    private final DueStore store;
    private final DueLoop.Time time;
    private final Map<String, DueLoop> loops = new ConcurrentHashMap<>();

    DueLoops(DueStore store, InstantSource clock, DatabaseClock database) {
        this.store = store;
        this.time = new DueLoop.Time(clock, database::steady);
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
        loops.put(name, loop);
        return loop;
    }

    /** Lets a loop look again after the commit, because the transaction wrote something for it. */
    public void wakeAfter(Work work, String name) {
        work.afterCommit(() -> wake(name));
    }

    /** Lets a loop look again now. */
    public void wake(String name) {
        Optional.ofNullable(loops.get(name)).ifPresent(DueLoop::wake);
    }

    /** The time; none while the clock is not to be trusted, so that nothing fires. */
    public Optional<Instant> now() {
        return time.steady().getAsBoolean() ? Optional.of(time.clock().instant()) : Optional.empty();
    }
}
