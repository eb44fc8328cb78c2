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
 * lane per key. What waits while others pass goes together next, whatever its lane, so that the groups grow with the
 * queue: under light load everything goes alone and at once.
 *
 * @param <T> what passes
 */
final class Lanes<T> {
    private final Width width;
    private final Function<T, String> lane;
    private final Function<List<T>, Uni<Void>> passage;
    private final Map<String, Deque<T>> waiting = new HashMap<>();
    private final Deque<String> ready = new ArrayDeque<>();
    private final Deque<UniEmitter<? super Void>> gate = new ArrayDeque<>();
    private int passing;
    private int admitted;

    /**
     * How much at once.
     *
     * @param groups that pass at the same time
     * @param admitted in all lanes together; past it nobody else is let in until some have passed
     * @param together in one group
     */
    record Width(int groups, int admitted, int together) {}

    /**
     * The passage takes a group: lane by lane, each in order. When its result completes or fails, these lanes go on.
     *
     * @param lane tells to which lane something belongs
     */
    Lanes(Width width, Function<T, String> lane, Function<List<T>, Uni<Void>> passage) {
        this.width = width;
        this.lane = lane;
        this.passage = passage;
    }

    /** Lets some in, each behind the others of its lane; completes when there is room for more. */
    Uni<Void> enter(List<T> next) {
        return Uni.createFrom().emitter(emitter -> {
            if (admit(next, emitter)) {
                emitter.complete(null);
            }
            move();
        });
    }

    private synchronized boolean admit(List<T> next, UniEmitter<? super Void> emitter) {
        next.forEach(this::queue);
        admitted += next.size();
        boolean room = admitted < width.admitted();
        if (!room) {
            gate.add(emitter);
        }
        return room;
    }

    private void queue(T next) {
        waiting.computeIfAbsent(lane.apply(next), fresh -> {
                    ready.add(fresh);
                    return new ArrayDeque<>();
                })
                .add(next);
    }

    private void move() {
        for (Optional<Group<T>> group = front(); group.isPresent(); group = front()) {
            pass(group.get());
        }
    }

    private synchronized Optional<Group<T>> front() {
        if (passing == width.groups() || ready.isEmpty()) {
            return Optional.empty();
        }
        passing++;
        List<String> keys = new ArrayList<>();
        List<T> members = new ArrayList<>();
        while (members.size() < width.together() && !ready.isEmpty()) {
            String key = ready.remove();
            keys.add(key);
            fill(members, waiting.getOrDefault(key, new ArrayDeque<>()));
        }
        return Optional.of(new Group<>(keys, members));
    }

    private void fill(List<T> members, Deque<T> lane) {
        while (members.size() < width.together() && !lane.isEmpty()) {
            members.add(lane.remove());
        }
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
        group.keys().forEach(this::open);
        List<UniEmitter<? super Void>> admissible = new ArrayList<>();
        while (!gate.isEmpty() && admitted + admissible.size() < width.admitted()) {
            admissible.add(gate.remove());
        }
        return admissible;
    }

    private void open(String key) {
        if (waiting.getOrDefault(key, new ArrayDeque<>()).isEmpty()) {
            Deque<T> ignored = waiting.remove(key);
        } else {
            ready.add(key);
        }
    }

    /** Some of one lane or of several on their way. */
    private record Group<T>(List<String> keys, List<T> members) {}
}
