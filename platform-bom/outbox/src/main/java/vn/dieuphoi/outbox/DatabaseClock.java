package vn.dieuphoi.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The service's clock: the database's time, carried on by the machine's monotonic clock, so that all processes agree
 * and a wall clock that is set does not move it. It is compared with the database all the time; a jump holds the
 * timers until the clock has run evenly for a while.
 */
@ApplicationScoped
public class DatabaseClock implements InstantSource {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final Duration CHECK = Duration.ofSeconds(1);

    /** A slower answer says more about the network than about the time. */
    private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();

    private record Reading(Instant base, long atNanos, long heldUntilNanos) {
        Instant at(long nanos) {
            return base.plusNanos(nanos - atNanos);
        }
    }

    private final AtomicReference<Reading> reading;
    private final Pool pool;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final PollingLoop loop;

    DatabaseClock(Pool pool, OutboxConfig config, OutboxMeters meters) {
        long now = System.nanoTime();
        this.reading = new AtomicReference<>(new Reading(InstantSource.system().instant(), now, now));
        this.pool = pool;
        this.config = config;
        this.meters = meters;
        this.loop = new PollingLoop("database-clock", CHECK, this::check);
    }

    /** The first reading is taken before anything asks for the time. */
    void start(@Observes @Priority(1) StartupEvent started) {
        if (config.firstReading().isPositive()) {
            Instant first = measure(System.nanoTime()).await().atMost(config.firstReading());
            long now = System.nanoTime();
            reading.set(new Reading(first, now, now));
        }
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    @Override
    public Instant instant() {
        return reading.get().at(System.nanoTime());
    }

    /** False after a jump: nothing that depends on time should fire. */
    public boolean steady() {
        return reading.get().heldUntilNanos() - System.nanoTime() <= 0;
    }

    private Uni<Boolean> check() {
        long asked = System.nanoTime();
        return measure(asked)
                .invoke(measured -> {
                    if (System.nanoTime() - asked < TRUSTED_NANOS) {
                        compare(measured);
                    }
                })
                .replaceWith(false);
    }

    /** The database's time now: half of the round trip is taken for the way back. */
    private Uni<Instant> measure(long askedNanos) {
        return pool.withConnection(connection ->
                        connection.query("select clock_timestamp()").execute())
                .map(rows -> rows.iterator().next().get(OffsetDateTime.class, 0).toInstant())
                .map(answer -> answer.plusNanos((System.nanoTime() - askedNanos) / 2));
    }

    private void compare(Instant measured) {
        long now = System.nanoTime();
        Reading before = reading.get();
        Duration jump = Duration.between(before.at(now), measured);
        boolean jumped = jump.abs().compareTo(config.clockJump()) > 0;
        long heldUntil = jumped ? now + config.clockTrust().toNanos() : before.heldUntilNanos();
        if (jumped) {
            LOG.errorf("The clock jumped and timers are held. jumpMillis=%d", jump.toMillis());
        }
        reading.set(new Reading(measured, now, heldUntil));
        meters.clockHeld(!steady());
    }
}
