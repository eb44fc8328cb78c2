package vn.dieuphoi.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes up what was asked for, one after the other. The work is done elsewhere; this thread waits for it and, on a
 * connection of its own, tells how far it is.
 */
@ApplicationScoped
class ReplayRunner {
    private static final Logger LOG = Logger.getLogger(ReplayRunner.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final long TELL_MILLIS = 300;

    private final Pool pool;
    private final ReplayStore store;
    private final Replays replays;
    private final Rebuild rebuild;
    private final ParkedSweep parked;
    private final PollingLoop loop;

    ReplayRunner(Pool pool, ReplayStore store, Replays replays, Rebuild rebuild, ParkedSweep parked) {
        this.pool = pool;
        this.store = store;
        this.replays = replays;
        this.rebuild = rebuild;
        this.parked = parked;
        // The step blocks the loop's own thread while it is subscribed to, however long a replay takes.
        this.loop = new PollingLoop("replay", LOOK, () -> Uni.createFrom().item(this::step));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private boolean step() {
        // A connection that came after somebody had stopped waiting for it would be lost to the pool.
        SqlConnection connection = pool.getConnection().await().indefinitely();
        try {
            await(store.bury(connection));
            Optional<Replay> next = await(store.claim(connection));
            next.ifPresent(replay -> run(connection, replay));
            return next.isPresent();
        } finally {
            await(end(connection));
        }
    }

    /** Whatever happened, the pool gets its connection back. */
    private Uni<Void> end(SqlConnection connection) {
        return store.release(connection)
                .ifNoItem()
                .after(ANSWER.dividedBy(2))
                .fail()
                .onFailure()
                .recoverWithNull()
                .chain(connection::close);
    }

    private void run(SqlConnection connection, Replay replay) {
        LOG.infof("A replay begins. replay=%s subject=%s", replay.id(), replay.subject());
        ReplayProgress progress = new ReplayProgress();
        CompletableFuture<Void> work = begin(replay, progress).subscribeAsCompletionStage();
        try {
            while (!ended(work)) {
                tell(connection, replay, progress);
            }
            tell(connection, replay, progress);
            await(store.done(connection, replay));
            LOG.infof("A replay is done. replay=%s %s", replay.id(), progress.counts());
        } catch (ReplayFailed failure) {
            LOG.errorf(failure, "A replay failed. replay=%s reason=%s", replay.id(), failure.reason());
            await(store.failed(connection, replay, failure));
        }
    }

    private Uni<Void> begin(Replay replay, ReplayProgress progress) {
        return replay.subject().equals(Replays.PARKED)
                ? parked.replay(progress)
                : replays.projection(replay.subject())
                        .map(projection -> rebuild.run(projection, progress))
                        .orElseGet(() -> Uni.createFrom().failure(unknown(replay)));
    }

    /** It was asked for in a process of another version. */
    private static ReplayFailed unknown(Replay replay) {
        return new ReplayFailed(ReplayFailure.DEFECT, "no projection " + replay.subject());
    }

    private static boolean ended(CompletableFuture<Void> work) {
        try {
            work.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failure) {
            throw ReplayFailed.of(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ReplayFailed(ReplayFailure.INTERRUPTED, "interrupted");
        }
    }

    /** The work goes on when its progress cannot be told. */
    private void tell(SqlConnection connection, Replay replay, ReplayProgress progress) {
        await(store.progress(connection, replay, progress.counts()).onFailure().recoverWithNull());
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(ANSWER);
    }
}
