package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a PostgreSQL lives.
 *
 * @param dir folder of this server: data, pid file, the superuser's password
 * @param port on the loopback address
 * @param binaries folder the server's programs are unpacked into, once; may be shared by many servers
 * @param log the server's log file
 * @param settings of the server, over those that keep a small machine small
 */
public record PostgresOptions(Path dir, int port, Path binaries, Path log, Map<String, String> settings) {

    public PostgresOptions {
        dir = dir.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
        settings = Map.copyOf(settings);
    }

    /** Programs in the user's cache folder, log beside the data. */
    public PostgresOptions(Path dir, int port) {
        this(dir, port, PostgresBinaries.userCache(), dir.resolve("postgres.log"), Map.of());
    }

    Path data() {
        return dir.resolve("data");
    }
}
