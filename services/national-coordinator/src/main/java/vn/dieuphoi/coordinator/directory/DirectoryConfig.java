package vn.dieuphoi.coordinator.directory;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the directory's first content comes from, {@code coordinator.directory.*}. */
@ConfigMapping(prefix = "coordinator.directory")
interface DirectoryConfig {
    /** A YAML file that is read at every start; what differs from the directory is recorded. Absent: no seed. */
    Optional<Path> seed();
}
