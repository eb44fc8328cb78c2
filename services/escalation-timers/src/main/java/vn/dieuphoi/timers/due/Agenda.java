package vn.dieuphoi.timers.due;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows of which each has an instant at which something is to be done. Several processes may share them.
 *
 * @param poll how long to sleep at most: the bound for rows that another process writes
 * @param earliest the first of these instants
 * @param perform does some of what is due; gives how much that was, 0 when others have it
 */
record Agenda(
        String name,
        Duration poll,
        Supplier<Uni<Optional<Instant>>> earliest,
        Function<Instant, Uni<Integer>> perform) {}
