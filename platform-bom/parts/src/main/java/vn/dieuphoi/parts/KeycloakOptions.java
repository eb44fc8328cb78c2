package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a Keycloak lives.
 *
 * @param home the prepared distribution, see {@link KeycloakHome}; may be shared by many servers
 * @param dir folder of this server: its database, pid file, imported realm
 * @param port on the loopback address
 * @param managementPort of its health page, on the loopback address
 * @param realmFile the realm that is imported when the folder is new or the file has changed
 * @param environment values for the placeholders of the realm file, and the first administrator
 * @param log the server's log file
 */
public record KeycloakOptions(
        Path home, Path dir, int port, int managementPort, Path realmFile, Map<String, String> environment, Path log) {

    public KeycloakOptions {
        home = home.toAbsolutePath();
        dir = dir.toAbsolutePath();
        environment = Map.copyOf(environment);
    }

    /** Management on any free port, no placeholders, log beside the data. */
    public KeycloakOptions(Path home, Path dir, int port, Path realmFile) {
        this(home, dir, port, FreePort.next(), realmFile, Map.of(), dir.resolve("keycloak.log"));
    }

    @Override
    public String toString() {
        return "KeycloakOptions[dir=" + dir + ", port=" + port + "]";
    }
}
