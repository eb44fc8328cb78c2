package vn.dieuphoi.outbox;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One transaction: everything written in it, events included, happens or does not.
 *
 * <p>Each run has a Vert.x context of its own, marked safe, because a session must not be shared with whatever else
 * runs on the caller's context (a Kafka listener, a request, a timer thread). The run is detached from its caller: a
 * client that hangs up does not cancel a transaction half way.
 */
@ApplicationScoped
public class UnitOfWork {
    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final Duration limit;
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();

    UnitOfWork(Vertx vertx, Mutiny.SessionFactory sessions, OutboxConfig config) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.limit = config.transactionLimit();
    }

    /**
     * Runs the work in a new transaction, committed when its {@link Uni} completes, rolled back when it fails.
     *
     * <p>A database that does not answer in time makes it fail with a timeout; whether the transaction was committed is
     * then unknown, so what runs in it must be safe to repeat.
     *
     * @param work what to do; must not keep the handle
     * @return the result, emitted after the commit on the caller's context
     */
    public <T> Uni<T> run(Function<Work, Uni<T>> work) {
        return run(limit, work);
    }

    /** As {@link #run(Function)}, given up after a time of its own. */
    <T> Uni<T> run(Duration patience, Function<Work, Uni<T>> work) {
        Context caller = Vertx.currentContext();
        Uni<T> detached = Uni.createFrom().deferred(() -> attempt(patience, work));
        return caller == null ? detached : detached.emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    /** Here it fails for a caller who gives it up; in the transaction, for one who may be gone by then. */
    private <T> Uni<T> attempt(Duration patience, Function<Work, Uni<T>> work) {
        Aftermath aftermath = new Aftermath();
        return Uni.createFrom()
                .<T>emitter(emitter -> start(work, aftermath, emitter))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .invoke(aftermath::failed);
    }

    /** Registers something to be woken after every commit: the relay, and loops over due rows. */
    public void afterCommit(Runnable wake) {
        afterCommit.add(wake);
    }

    private <T> void start(Function<Work, Uni<T>> work, Aftermath aftermath, UniEmitter<? super T> emitter) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                ignored -> transaction(work, aftermath).subscribe().with(emitter::complete, emitter::fail));
    }

    private <T> Uni<T> transaction(Function<Work, Uni<T>> work, Aftermath aftermath) {
        return sessions.withSession(session -> Sql.transaction(session, () -> work.apply(new Work(session, aftermath))))
                .onFailure()
                .invoke(aftermath::failed)
                .invoke(aftermath::committed)
                .invoke(() -> afterCommit.forEach(Runnable::run));
    }
}
