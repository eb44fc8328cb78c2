package vn.dieuphoi.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.ProcessFailed;

/** The Keycloak distribution on disk, and the build step it needs once before it can start quickly. */
public record KeycloakHome(Path path) {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final String BUILT = "built";

    public KeycloakHome {
        path = path.toAbsolutePath();
    }

    /** Unpacks the distribution's zip file unless that has been done, and builds it. */
    public static KeycloakHome prepare(Path zip, Path home) {
        if (!Files.exists(home.resolve("version.txt"))) {
            unpack(zip, home);
        }
        var prepared = new KeycloakHome(home);
        prepared.build();
        return prepared;
    }

    /** Whether the build step has been done. */
    public boolean isBuilt() {
        return Files.exists(path.resolve(BUILT));
    }

    /** Does the build step, about half a minute, unless it has been done. */
    public void build() {
        if (isBuilt()) {
            return;
        }
        var launch = new Launch("keycloak-build", buildCommand(), environment(), path, path.resolve("build.log"));
        var exit = OwnProcess.run(launch, BUILD_LIMIT);
        if (exit != 0) {
            throw new ProcessFailed(launch, "kc.sh build ended with exit code " + exit);
        }
        mark();
    }

    static Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    }

    private List<String> buildCommand() {
        return List.of("sh", path.resolve("bin/kc.sh").toString(), "build", "--db=dev-file", "--health-enabled=true");
    }

    private void mark() {
        try {
            Files.writeString(path.resolve(BUILT), "kc.sh build is done\n");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The distribution is one folder in a zip file; its parent's name is dropped. */
    private static void unpack(Path zip, Path home) {
        try (var archive = new ZipInputStream(Files.newInputStream(zip))) {
            Files.createDirectories(home.toAbsolutePath().getParent());
            var fresh = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking");
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, fresh);
            }
            Files.move(fresh, home);
        } catch (FileSystemException lostRace) {
            if (!Files.exists(home.resolve("version.txt"))) {
                throw new UncheckedIOException(lostRace);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void write(ZipInputStream archive, ZipEntry entry, Path target) throws IOException {
        var inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var path = target.resolve(inner).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(archive, path);
        }
    }
}
