package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets what belongs together pass one after the other, in the order it came, and everything else side by side: one
 * lane per key. What waits in a lane while its front is busy goes together next.
 *
 * @param <T> what passes
 */
final class Lanes<T> {
    private final Width width;
    private final Function<List<T>, Uni<Void>> passage;
    private final Map<String, Deque<T>> waiting = new HashMap<>();
    private final Deque<String> ready = new ArrayDeque<>();
    private final Deque<UniEmitter<? super Void>> gate = new ArrayDeque<>();
    private int passing;
    private int admitted;

    /**
     * How much at once.
     *
     * @param lanes that move at the same time
     * @param admitted in all lanes together; past it nobody else is let in
     * @param together from one lane
     */
    record Width(int lanes, int admitted, int together) {}

    /** The passage takes some of one lane, in order; when its result completes or fails, the lane goes on. */
    Lanes(Width width, Function<List<T>, Uni<Void>> passage) {
        this.width = width;
        this.passage = passage;
    }

    /** Lets one in behind the others of its key; completes when there is room for another. */
    Uni<Void> enter(String key, T next) {
        return Uni.createFrom().emitter(emitter -> {
            if (admit(key, next, emitter)) {
                emitter.complete(null);
            }
            move();
        });
    }

    private synchronized boolean admit(String key, T next, UniEmitter<? super Void> emitter) {
        waiting.computeIfAbsent(key, fresh -> {
                    ready.add(fresh);
                    return new ArrayDeque<>();
                })
                .add(next);
        admitted++;
        boolean room = admitted < width.admitted();
        if (!room) {
            gate.add(emitter);
        }
        return room;
    }

    private void move() {
        for (Optional<Group<T>> group = front(); group.isPresent(); group = front()) {
            pass(group.get());
        }
    }

    private synchronized Optional<Group<T>> front() {
        if (passing == width.lanes() || ready.isEmpty()) {
            return Optional.empty();
        }
        passing++;
        String key = ready.remove();
        Deque<T> lane = waiting.getOrDefault(key, new ArrayDeque<>());
        List<T> members = new ArrayList<>();
        while (members.size() < width.together() && !lane.isEmpty()) {
            members.add(lane.remove());
        }
        return Optional.of(new Group<>(key, members));
    }

    private void pass(Group<T> group) {
        passage.apply(group.members()).subscribe().with(done -> passed(group), failure -> passed(group));
    }

    private void passed(Group<T> group) {
        leave(group).forEach(emitter -> emitter.complete(null));
        move();
    }

    /** Gives those who may come in now. */
    private synchronized List<UniEmitter<? super Void>> leave(Group<T> group) {
        passing--;
        admitted -= group.members().size();
        if (waiting.getOrDefault(group.key(), new ArrayDeque<>()).isEmpty()) {
            Deque<T> ignored = waiting.remove(group.key());
        } else {
            ready.add(group.key());
        }
        List<UniEmitter<? super Void>> admissible = new ArrayList<>();
        while (!gate.isEmpty() && admitted + admissible.size() < width.admitted()) {
            admissible.add(gate.remove());
        }
        return admissible;
    }

    /** Some of one lane on their way. */
    private record Group<T>(String key, List<T> members) {}
}
