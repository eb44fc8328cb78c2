package vn.dieuphoi.coordinator.cases;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the cases, {@code coordinator.cases.*}. */
@ConfigMapping(prefix = "coordinator.cases")
interface CaseConfig {
    /** A folder with a rulebook that replaces the packaged one. */
    Optional<Path> rulebook();

    /** Sets of rules that this deployment switches off, by their letters; the timers need the same. */
    Optional<Set<String>> withoutSets();

    /** Provinces that rules of one province bind as well, by rule id; the timers need the same. */
    Map<String, Set<String>> provinces();
}
