package vn.dieuphoi.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dieuphoi.outbox.PollingLoop;
import vn.dieuphoi.outbox.UnitOfWork;

/** Forgets keys that no client repeats any more. */
@ApplicationScoped
class IdempotencySweep {
    /** Small enough that a creation never waits for a sweep. */
    private static final int BATCH = 500;

    private final IdempotencyStore store;
    private final UnitOfWork unitOfWork;
    private final IdempotencyConfig config;
    private final PollingLoop loop;

    IdempotencySweep(IdempotencyStore store, UnitOfWork unitOfWork, IdempotencyConfig config) {
        this.store = store;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.loop = new PollingLoop("idempotency-sweep", config.sweep(), this::sweep);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Boolean> sweep() {
        return unitOfWork
                .run(work -> store.purge(work, config.retention(), BATCH))
                .map(purged -> purged == BATCH);
    }
}
