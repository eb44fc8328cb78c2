package vn.dieuphoi.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder one server runs in: links to the shared distribution, and its own data. Keycloak finds everything
 * relative to its start script, so the script is copied.
 */
record KeycloakFolder(KeycloakOptions options) {

    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes");

    /** Lays the folder out; data made from another realm file is moved aside, for the file is the truth. */
    void prepare() {
        try {
            Files.createDirectories(options.dir().resolve("bin"));
            for (var part : LINKED) {
                link(part);
            }
            Files.copy(options.home().resolve("bin/kc.sh"), script(), StandardCopyOption.REPLACE_EXISTING);
            placeRealm();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Path script() {
        return options.dir().resolve("bin/kc.sh");
    }

    private void link(String part) throws IOException {
        var link = options.dir().resolve(part);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, options.home().resolve(part));
    }

    private void placeRealm() throws IOException {
        var data = options.dir().resolve("data");
        var placed = data.resolve("import").resolve("realm.json");
        if (Files.exists(placed) && Files.mismatch(placed, options.realmFile()) >= 0) {
            var aside = Files.createTempDirectory(options.dir(), "of-another-realm");
            Files.move(data, aside.resolve("data"));
        }
        Files.createDirectories(placed.getParent());
        Files.copy(options.realmFile(), placed, StandardCopyOption.REPLACE_EXISTING);
    }
}
