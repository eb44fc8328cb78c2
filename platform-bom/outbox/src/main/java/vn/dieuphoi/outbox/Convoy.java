package vn.dieuphoi.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Topic;

/**
 * Records of one topic that may be applied together: all are legible, all of a known type, and of each aggregate they
 * are a run without a gap. Whether each run is the next of its aggregate, the inbox knows.
 *
 * @param members in the order in which they are applied
 * @param runs one for each aggregate
 */
record Convoy(List<Incoming> members, List<Run> runs) {
    /** The run of an aggregate: its first version and its last. */
    record Run(String source, String aggregate, long first, long last) {

        static Run of(Incoming incoming) {
            Incoming.Envelope envelope = incoming.envelope();
            return new Run(envelope.source(), envelope.aggregate(), envelope.sequence(), envelope.sequence());
        }

        Optional<Run> and(Incoming next) {
            long sequence = next.envelope().sequence();
            boolean follows = next.topic().compacted() ? sequence > last : sequence == last + 1;
            return follows ? Optional.of(new Run(source, aggregate, first, sequence)) : Optional.empty();
        }
    }

    private record Key(String source, String aggregate) {}

    /** These as a convoy; empty when they are only one, or when one of them has to be looked at alone. */
    static Optional<Convoy> of(List<Incoming> incoming) {
        boolean plain = incoming.size() > 1 && incoming.stream().allMatch(one -> one.legible() && isOfKnownType(one));
        return plain ? runs(incoming).map(runs -> new Convoy(incoming, runs)) : Optional.empty();
    }

    Topic topic() {
        return members.getFirst().topic();
    }

    List<Received> decoded() {
        return members.stream()
                .map(one -> one.decode(one.eventType().orElseThrow()))
                .toList();
    }

    private static boolean isOfKnownType(Incoming incoming) {
        return incoming.eventType().isPresent();
    }

    private static Optional<List<Run>> runs(List<Incoming> incoming) {
        Map<Key, Run> runs = new LinkedHashMap<>();
        for (Incoming one : incoming) {
            Key key = new Key(one.envelope().source(), one.envelope().aggregate());
            Optional<Run> longer = runs.containsKey(key) ? runs.get(key).and(one) : Optional.of(Run.of(one));
            if (longer.isEmpty()) {
                return Optional.empty();
            }
            runs.put(key, longer.get());
        }
        return Optional.of(List.copyOf(runs.values()));
    }
}
