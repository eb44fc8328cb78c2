package vn.dieuphoi.timers.due;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Does what is due: sleeps until the earliest instant that it knows, so that lateness is milliseconds and not an
 * interval of polling. While the clock is not to be trusted it does nothing.
 */
public final class DueLoop {

    /**
     * The time of a loop.
     *
     * @param steady false after a jump
     */
    record Time(InstantSource clock, BooleanSupplier steady) {}

    private final Agenda agenda;
    private final Time time;
    private final PollingLoop loop;
    private volatile Duration sleep;

    DueLoop(Agenda agenda, Time time) {
        this.agenda = agenda;
        this.time = time;
        this.sleep = agenda.poll();
        this.loop = new PollingLoop(agenda.name(), this::sleep, this::step);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    /** Ends the sleep, if it sleeps. */
    public void wake() {
        loop.wake();
    }

    /** One look; true when something was done, so that there may be more. */
    Uni<Boolean> step() {
        sleep = agenda.poll();
        return time.steady().getAsBoolean()
                ? agenda.earliest().get().chain(this::perform)
                : Uni.createFrom().item(false);
    }

    /** How long to sleep after a step that did nothing. */
    Duration sleep() {
        return sleep;
    }

    private Uni<Boolean> perform(Optional<Instant> earliest) {
        Instant now = time.clock().instant();
        Duration wait = earliest.map(instant -> Duration.between(now, instant)).orElse(agenda.poll());
        if (!wait.isPositive()) {
            return agenda.perform().apply(now).map(done -> done > 0);
        }
        sleep = wait.compareTo(agenda.poll()) < 0 ? wait : agenda.poll();
        return Uni.createFrom().item(false);
    }
}
