package vn.dieuphoi.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts of a folder with the npm packages that they need, installed below a target folder as the lock file says,
 * once for each lock file. Where node or npm is absent, or no registry answers, there is a reason instead: tests that
 * need them say that they were skipped.
 */
public final class NodeTools {

    private static final Pattern NO_REGISTRY = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET"
                    + "|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED|npm error code E(401|403|5\\d\\d)\\b");
    private static final int OLDEST_NODE = 18;

    private final Path folder;
    private final String unavailable;

    private NodeTools(Path folder, String unavailable) {
        this.folder = folder;
        this.unavailable = unavailable;
    }

    /**
     * The tools of a folder, installed when they are not yet.
     *
     * @param sources with package.json, package-lock.json and the scripts
     * @param target the folder of the build, such as {@code target}
     */
    public static NodeTools of(Path sources, Path target) {
        var missing = missing();
        if (!missing.isEmpty()) {
            return new NodeTools(sources, missing);
        }
        var folder = target.toAbsolutePath().resolve("node-" + fingerprint(sources.resolve("package-lock.json")));
        var refused = Files.isDirectory(folder) ? "" : install(sources, folder);
        if (refused.isEmpty()) {
            copyScripts(sources, folder);
        }
        return new NodeTools(folder, refused);
    }

    /** Why nothing can be run here; empty when it can. */
    public String unavailable() {
        return unavailable;
    }

    /** Runs a script of the folder, or one of a package below node_modules, to its end. */
    public Run run(String script, String... arguments) {
        var command = Stream.concat(Stream.of("node", script), Arrays.stream(arguments));
        return Run.in(folder, command.toList());
    }

    private static String missing() {
        var node = Run.in(Path.of("."), List.of("node", "--version"));
        if (node.exit() != 0) {
            return "node is not installed; with it (%d or newer) this test reads the contracts in another language"
                    .formatted(OLDEST_NODE);
        }
        if (Integer.parseInt(node.output().replaceAll("^v(\\d+)(?s).*", "$1")) < OLDEST_NODE) {
            return "node %s is too old; %d or newer is needed"
                    .formatted(node.output().strip(), OLDEST_NODE);
        }
        return Run.in(Path.of("."), npm("--version")).exit() == 0 ? "" : "npm is not installed";
    }

    private static String install(Path sources, Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            var fresh = Files.createTempDirectory(folder.getParent(), "node-install");
            for (var name : List.of("package.json", "package-lock.json")) {
                Files.copy(sources.resolve(name), fresh.resolve(name));
            }
            var run = Run.in(fresh, npm("ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            if (run.exit() == 0) {
                Files.move(fresh, folder);
                return "";
            }
            if (isUnreachable(run.errors())) {
                return "npm reaches no registry to install the packages from: "
                        + run.errors().lines().findFirst().orElse("");
            }
            throw new AssertionError("npm ci failed in %s: %s".formatted(fresh, run.errors()));
        } catch (IOException cause) {
            throw new UncheckedIOException(folder.toString(), cause);
        }
    }

    static boolean isUnreachable(String errors) {
        return NO_REGISTRY.matcher(errors).find();
    }

    private static void copyScripts(Path sources, Path folder) {
        Documents.list(sources).stream()
                .filter(file -> file.toString().endsWith(".mjs"))
                .forEach(file -> copy(file, folder.resolve(file.getFileName())));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(to.toString(), cause);
        }
    }

    private static List<String> npm(String... arguments) {
        return Stream.concat(Stream.of("npm"), Arrays.stream(arguments)).toList();
    }

    private static String fingerprint(Path lock) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(lock));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(lock.toString(), unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
