package vn.dieuphoi.coordinator.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import vn.dieuphoi.outbox.PollingLoop;
import vn.dieuphoi.outbox.UnitOfWork;

/** Gives up calls that a dead endpoint's queue never let through, and forgets those that ended long ago. */
@ApplicationScoped
class CallSweep {
    private static final Logger LOG = Logger.getLogger(CallSweep.class);
    /** Small enough that nothing waits for a sweep. */
    private static final int BATCH = 500;

    private final QueueStore queue;
    private final UnitOfWork unitOfWork;
    private final CallConfig config;
    private final InstantSource clock;
    private final CallMeters meters;
    private final PollingLoop loop;

    CallSweep(QueueStore queue, UnitOfWork unitOfWork, CallConfig config, InstantSource clock, CallMeters meters) {
        this.queue = queue;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.loop = new PollingLoop("webhook-sweep", config.sweep(), this::sweep);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Boolean> sweep() {
        return giveUp().chain(given -> forget().map(forgotten -> given == BATCH || forgotten == BATCH));
    }

    private Uni<Integer> giveUp() {
        var now = clock.instant();
        return unitOfWork
                .run(work -> queue.giveUp(work, now.minus(config.patience()), now, BATCH))
                .invoke(this::givenUp);
    }

    private void givenUp(int calls) {
        if (calls > 0) {
            meters.givenUp(calls);
            LOG.errorf("Webhooks are given up; a person must reach the organisations. calls=%d", calls);
        }
    }

    private Uni<Integer> forget() {
        var before = clock.instant().minus(config.retention());
        return unitOfWork.run(work -> queue.forget(work, before, BATCH));
    }
}
