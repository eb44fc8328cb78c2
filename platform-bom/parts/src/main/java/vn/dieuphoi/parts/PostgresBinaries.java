package vn.dieuphoi.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from their Maven artifact. */
final class PostgresBinaries {

    private static final int OWNER_EXECUTES = 0b001_000_000;

    private PostgresBinaries() {}

    static Path userCache() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("dieuphoi").resolve("postgres");
    }

    /**
     * Unpacks unless another run has done so. Two programs that unpack at once do not meet: each works in a folder of
     * its own, and the first rename wins.
     *
     * @return the folder with {@code bin/postgres}
     */
    static Path unpack(Path into) {
        var home = into.resolve(architecture() + "-" + version());
        if (Files.exists(home.resolve("bin/postgres"))) {
            return home;
        }
        try (var archive = open()) {
            Files.createDirectories(into);
            var fresh = Files.createTempDirectory(into, "unpacking");
            extract(archive, fresh);
            Files.move(fresh, home);
            return home;
        } catch (FileSystemException lostRace) {
            if (Files.exists(home.resolve("bin/postgres"))) {
                return home;
            }
            throw new UncheckedIOException(lostRace);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static TarArchiveInputStream open() throws IOException {
        var packed = Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(packed()));
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
    }

    private static void extract(TarArchiveInputStream archive, Path target) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("archive entry outside its folder: " + entry.getName());
            }
            write(archive, entry, path);
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String packed() {
        return architecture().equals("amd64") ? "/postgres-linux-x86_64.txz" : "/postgres-linux-arm_64.txz";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm64v8";
            default -> "amd64";
        };
    }

    /** Names the folder after the artifact, so that a new version is unpacked beside the old one. */
    private static String version() {
        var location = PostgresBinaries.class.getResource(packed());
        if (location == null) {
            throw new IllegalStateException(
                    "the PostgreSQL binaries for " + architecture() + " are not on the class path");
        }
        var jar = location.getPath().replaceFirst("!.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst(".*-(\\d[\\d.]*)\\.jar", "$1");
    }
}
