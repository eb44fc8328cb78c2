package vn.dieuphoi.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses from the records of a log those that were applied, each once and in the order of its aggregate, however often
 * and in whatever order they lie there.
 */
final class Retelling {
    /** An aggregate lies in one partition in order, so hardly a record ever comes early. */
    private static final int MOST_EARLY = 100_000;

    /** Whose versions are counted together. */
    record Key(String source, String aggregate) {
        static Key of(Incoming incoming) {
            return new Key(incoming.envelope().source(), incoming.envelope().aggregate());
        }
    }

    /**
     * How far an aggregate is told.
     *
     * @param applied the version that live listening has reached
     * @param version the version that has been told again
     * @param parked versions among those reached that wait as parked records, so that they had no effect
     */
    record Told(long applied, long version, Set<Long> parked) {
        boolean isNext(Incoming incoming) {
            long sequence = incoming.envelope().sequence();
            // Of a compacted topic a newer whole state will do where compaction has taken the one that was applied.
            return incoming.topic().compacted()
                    ? sequence > version && version < applied
                    : sequence == version + 1 && sequence <= applied;
        }

        boolean isEarly(Incoming incoming) {
            long sequence = incoming.envelope().sequence();
            return !incoming.topic().compacted() && sequence > version + 1 && sequence <= applied;
        }

        boolean hadEffect(Incoming incoming) {
            return incoming.eventType().isPresent()
                    && !parked.contains(incoming.envelope().sequence());
        }

        Told at(long sequence) {
            return new Told(applied, sequence, parked);
        }
    }

    private final Map<Key, TreeMap<Long, Incoming>> early = new HashMap<>();
    private int waiting;

    /**
     * What is to be applied of the records read.
     *
     * @param told how far their aggregates are; moved on here
     */
    List<Incoming> next(List<Incoming> read, Map<Key, Told> told) {
        List<Incoming> ready = new ArrayList<>();
        for (Incoming incoming : read) {
            Told known = told.get(Key.of(incoming));
            if (known != null && known.isNext(incoming)) {
                take(incoming, told, ready);
            } else if (known != null && known.isEarly(incoming)) {
                keep(incoming);
            }
        }
        return ready;
    }

    private void take(Incoming incoming, Map<Key, Told> told, List<Incoming> ready) {
        Key key = Key.of(incoming);
        TreeMap<Long, Incoming> later = early.getOrDefault(key, new TreeMap<>());
        Incoming next = incoming;
        while (next != null) {
            Told before = told.get(key);
            if (before.hadEffect(next)) {
                ready.add(next);
            }
            long sequence = next.envelope().sequence();
            told.put(key, before.at(sequence));
            next = later.remove(sequence + 1);
            waiting -= next == null ? 0 : 1;
        }
        if (later.isEmpty()) {
            early.remove(key);
        }
    }

    private void keep(Incoming incoming) {
        Incoming same = early.computeIfAbsent(Key.of(incoming), key -> new TreeMap<>())
                .put(incoming.envelope().sequence(), incoming);
        waiting += same == null ? 1 : 0;
        if (waiting > MOST_EARLY) {
            throw new ReplayFailed(ReplayFailure.LOG_INCOMPLETE, "more than " + MOST_EARLY + " records are early");
        }
    }
}
