package vn.dieuphoi.local.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.dieuphoi.parts.Postgres;

/** Loads a running intake, and beside it the same tables with nothing before them. */
public final class IntakeBench {
    private static final Duration BARE_WARM_UP = Duration.ofSeconds(5);
    private static final Duration DRAINING = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final URI intake;
    private final NoticeRequests requests;
    private final Consumer<String> progress;
    private final Scratch scratch;
    private final List<Specimen> rows;

    public IntakeBench(URI intake, Postgres postgres, NoticeRequests requests, Consumer<String> progress) {
        this.intake = intake;
        this.requests = requests;
        this.progress = progress;
        this.scratch = new Scratch(postgres);
        this.rows = scratch.prepare(intake, requests);
    }

    /**
     * Both sides, measured in turn.
     *
     * @param outboxLeft the most events that were not sent yet at the end of a round
     */
    public record Comparison(
            List<Long> acceptedPerRound,
            List<Long> barePerRound,
            double accepted,
            double bare,
            long refused,
            long outboxLeft) {
        public double share() {
            return accepted / bare;
        }
    }

    /** What notices at a steady rate took. */
    public record Steadiness(Latencies latencies, long refused) {}

    /** Lets the programs on both sides get up to speed. */
    public void warmUp(int clients, Duration duration) {
        progress.accept("khởi động nóng / warming up, %d s".formatted(duration.toSeconds()));
        var warm = Clients.run(clients, duration, () -> new IntakeLoad(intake, requests));
        progress.accept("trong lúc đó / meanwhile: %.0f/s".formatted(warm.perSecond()));
        drain();
        var bare = Clients.run(clients, BARE_WARM_UP, () -> new BareLoad(scratch, rows));
        progress.accept("giao dịch trần / bare transactions: %.0f/s".formatted(bare.perSecond()));
    }

    /** Rounds of notices and of bare transactions in turn, so that what disturbs the machine disturbs both. */
    public Comparison compare(int clients, Duration duration, int rounds) {
        var accepted = new ArrayList<Clients.Done>();
        var bare = new ArrayList<Clients.Done>();
        long left = 0;
        for (int round = 1; round <= rounds; round++) {
            accepted.add(Clients.run(clients, duration, () -> new IntakeLoad(intake, requests)));
            left = Math.max(left, scratch.waiting());
            drain();
            bare.add(Clients.run(clients, duration, () -> new BareLoad(scratch, rows)));
            progress.accept("vòng / round %d: %.0f/s, %.0f/s"
                    .formatted(
                            round,
                            accepted.getLast().perSecond(),
                            bare.getLast().perSecond()));
        }
        var all = sum(accepted);
        return new Comparison(
                perSecond(accepted), perSecond(bare), all.perSecond(), sum(bare).perSecond(), all.bad(), left);
    }

    /** Notices at a steady rate, each counted from the instant at which it was due. */
    public Steadiness steady(int perSecond, Duration duration) {
        progress.accept("tốc độ đều / steady: %d/s, %d s".formatted(perSecond, duration.toSeconds()));
        var sent = new Steady(intake, requests).run(perSecond, duration);
        var accepted = sent.stream().filter(Steady.Sent::accepted).toList();
        return new Steadiness(
                Latencies.of(accepted.stream().map(Steady.Sent::tookNanos).toList()), sent.size() - accepted.size());
    }

    /** What one side has left to do would slow the other down. */
    private void drain() {
        long end = System.nanoTime() + DRAINING.toNanos();
        while (scratch.waiting() > 0 && System.nanoTime() - end < 0) {
            Pause.of(LOOK);
        }
    }

    private static Clients.Done sum(List<Clients.Done> rounds) {
        return rounds.stream().reduce(Clients.Done.NOTHING, Clients.Done::plus);
    }

    private static List<Long> perSecond(List<Clients.Done> rounds) {
        return rounds.stream().map(done -> Math.round(done.perSecond())).toList();
    }
}
