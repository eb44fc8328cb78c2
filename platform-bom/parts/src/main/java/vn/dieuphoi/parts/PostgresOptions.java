package vn.dieuphoi.parts;

import java.nio.file.Path;

/**
 * Where a PostgreSQL lives.
 *
 * @param dir folder of this server: data, pid file, the superuser's password
 * @param port on the loopback address
 * @param binaries folder the server's programs are unpacked into, once; may be shared by many servers
 * @param log the server's log file
 */
public record PostgresOptions(Path dir, int port, Path binaries, Path log) {

    public PostgresOptions {
        dir = dir.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
    }

    /** Programs in the user's cache folder, log beside the data. */
    public PostgresOptions(Path dir, int port) {
        this(dir, port, PostgresBinaries.userCache(), dir.resolve("postgres.log"));
    }

    Path data() {
        return dir.resolve("data");
    }
}
