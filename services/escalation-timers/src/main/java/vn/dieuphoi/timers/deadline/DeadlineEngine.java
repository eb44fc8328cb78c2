package vn.dieuphoi.timers.deadline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dieuphoi.timers.due.DueLoop;
import vn.dieuphoi.timers.due.DueLoops;

/** Runs the clocks. Every process of this service has one; they share the work row by row. */
@ApplicationScoped
class DeadlineEngine {
    /** The name of its loop, for whoever writes something for it. */
    static final String LOOP = "deadlines";

    private final DueLoop loop;

    DeadlineEngine(FiringHandler firing, DeadlineConfig config, DueLoops loops) {
        this.loop = loops.loop(LOOP, config.poll(), DeadlineStore.EARLIEST, now -> firing.fireDue(now, config.batch()));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }
}
