package vn.dieuphoi.coordinator.cases;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the cases, {@code coordinator.cases.*}. */
@ConfigMapping(prefix = "coordinator.cases")
interface CaseConfig {
    /** A folder with a rulebook that replaces the packaged one. */
    Optional<Path> rulebook();
}
