package vn.dieuphoi.timers.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the clocks, {@code timers.deadline.*}. */
@ConfigMapping(prefix = "timers.deadline")
public interface DeadlineConfig {
    /**
     * Internal targets by rule id, in the place of the rulebook's: {@code timers.deadline.targets."A06"=PT10S}. A rule
     * with a statutory limit is refused at the start: nothing here shortens the law.
     */
    Map<String, Duration> targets();

    /** A folder with a rulebook that replaces the packaged one. */
    Optional<Path> rulebook();

    /** Sets of rules that this deployment switches off, by their letters; the coordinator needs the same. */
    Optional<Set<String>> withoutSets();

    /**
     * Provinces that rules of one province bind as well, by rule id: {@code timers.deadline.provinces."E01"=01,24}; the
     * coordinator needs the same.
     */
    Map<String, Set<String>> provinces();

    /** How long the engine sleeps when nothing wakes it: the bound for clocks set by another process. */
    @WithDefault("PT0.1S")
    Duration poll();

    /** Clocks fired in one transaction, half of them the oldest, half the newest. */
    @WithDefault("100")
    int batch();
}
