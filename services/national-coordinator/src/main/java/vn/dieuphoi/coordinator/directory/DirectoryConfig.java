package vn.dieuphoi.coordinator.directory;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the directory's first content comes from, {@code coordinator.directory.*}. */
@ConfigMapping(prefix = "coordinator.directory")
interface DirectoryConfig {
    /**
     * YAML files that are read at every start, separated by commas; what differs from the directory is recorded. Absent:
     * no seed.
     */
    Optional<List<Path>> seed();
}
