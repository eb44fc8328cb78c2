package vn.dieuphoi.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What the relay is sending, and what waits after a failure. Sends settle on other threads; only the loop releases. */
final class InFlight {
    private static final Logger LOG = Logger.getLogger(InFlight.class);
    private static final long FIRST_PAUSE_MILLIS = 100;

    /** The end of sending some rows of an aggregate: what the broker acknowledged, and why it stopped before the end. */
    record Settled(String aggregate, List<Long> sent, Optional<Throwable> failure) {}

    private record Pause(int failures, long untilNanos) {}

    private final long longestMillis;
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();

    InFlight(Duration longestBackoff) {
        this.longestMillis = longestBackoff.toMillis();
    }

    void taken(String aggregate, int shard) {
        sending.put(aggregate, shard);
    }

    void sent(String aggregate, List<Long> positions) {
        settled.add(new Settled(aggregate, positions, Optional.empty()));
    }

    void failed(Outgoing first, List<Long> positions, Throwable failure) {
        LOG.errorf(
                failure,
                "An event was not sent and will be tried again. aggregate=%s topic=%s",
                first.aggregate(),
                first.topic());
        settled.add(new Settled(first.aggregate(), positions, Optional.of(failure)));
    }

    /** Takes what has settled since the last call. */
    List<Settled> settled() {
        List<Settled> taken = new ArrayList<>();
        for (Settled next = settled.poll(); next != null; next = settled.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Puts back what could not be deleted, for the next try. */
    void keep(List<Settled> undeleted) {
        settled.addAll(undeleted);
    }

    /** Lets the aggregates go, once their sent rows are deleted: at once after success, after a pause otherwise. */
    void release(List<Settled> done) {
        for (Settled one : done) {
            if (one.failure().isPresent()) {
                pauses.compute(
                        one.aggregate(), (aggregate, before) -> pauseAfter(before == null ? 0 : before.failures()));
            } else {
                pauses.remove(one.aggregate());
            }
            sending.remove(one.aggregate());
        }
    }

    /** Those whose rows are not to be taken, once the sent rows of what is done are deleted. */
    String[] aggregatesWithout(List<Settled> done) {
        long now = System.nanoTime();
        Set<String> free = done.stream()
                .filter(one -> one.failure().isEmpty())
                .map(Settled::aggregate)
                .collect(Collectors.toSet());
        Stream<String> paused = pauses.entrySet().stream()
                .filter(entry -> entry.getValue().untilNanos() - now > 0)
                .map(Map.Entry::getKey);
        return Stream.concat(sending.keySet().stream(), paused)
                .filter(aggregate -> !free.contains(aggregate))
                .distinct()
                .toArray(String[]::new);
    }

    Set<Integer> shards() {
        return sending.values().stream().collect(Collectors.toSet());
    }

    int heldUp() {
        return pauses.size();
    }

    private Pause pauseAfter(int failures) {
        long millis = Math.min(longestMillis, FIRST_PAUSE_MILLIS << Math.min(failures, 16));
        return new Pause(failures + 1, System.nanoTime() + millis * 1_000_000);
    }
}
