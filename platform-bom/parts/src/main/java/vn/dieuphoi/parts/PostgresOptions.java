package vn.dieuphoi.parts;

import java.nio.file.Path;

/**
 * Where a PostgreSQL lives.
 *
 * @param dir folder of this server: data, pid file, the superuser's password
 * @param port on the loopback address
 * @param binaries folder the server's programs are unpacked into, once; may be shared by many servers
 * @param log the server's log file
 * @param cacheMegabytes what it keeps of its tables in memory: {@code shared_buffers}
 */
public record PostgresOptions(Path dir, int port, Path binaries, Path log, int cacheMegabytes) {
    /** Enough for a demonstration; keeps a small machine small. */
    public static final int SMALL_CACHE = 64;

    public PostgresOptions {
        dir = dir.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
    }

    /** Programs in the user's cache folder, log beside the data. */
    public PostgresOptions(Path dir, int port) {
        this(dir, port, PostgresBinaries.userCache(), dir.resolve("postgres.log"), SMALL_CACHE);
    }

    Path data() {
        return dir.resolve("data");
    }
}
