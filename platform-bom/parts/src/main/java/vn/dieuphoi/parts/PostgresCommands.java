package vn.dieuphoi.parts;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.ProcessFailed;

/** Command lines of PostgreSQL's programs. */
final class PostgresCommands {

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private final Path home;
    private final PostgresOptions options;

    PostgresCommands(Path home, PostgresOptions options) {
        this.home = home;
        this.options = options;
    }

    Launch server() {
        var command = program("postgres", "-D", options.data().toString());
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return launch(command);
    }

    /** Fills the data folder, with one superuser whose password is in the file. */
    void initialise(Path data, Path password) {
        var launch = launch(program(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        var exit = OwnProcess.run(launch, INITDB_LIMIT);
        if (exit != 0) {
            throw new ProcessFailed(launch, "initdb ended with exit code " + exit);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is an ordinary user. */
    void checkRoot() {
        var probe = launch(List.of("unshare", "-U", "true"));
        if (isRoot() && OwnProcess.run(probe, PROBE_LIMIT) != 0) {
            throw new ProcessFailed(
                    probe,
                    "PostgreSQL does not run as root, and this machine does not allow user namespaces (unshare -U)."
                            + " Run as an ordinary user, or allow user namespaces for this container");
        }
    }

    /** Durable as in production; the rest keeps a small machine small, unless it is set otherwise. */
    private Map<String, String> settings() {
        var settings = new HashMap<>(Map.ofEntries(
                Map.entry("port", Integer.toString(options.port())),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC")));
        settings.putAll(options.settings());
        return settings;
    }

    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Launch launch(List<String> command) {
        return new Launch("postgres", command, Map.of("LC_ALL", "C"), options.dir(), options.log());
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
