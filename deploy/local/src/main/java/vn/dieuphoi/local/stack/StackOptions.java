package vn.dieuphoi.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to start and where.
 *
 * @param home the root of the source tree, with the built services below it
 * @param dir folder of all data, logs and secrets of this system
 * @param fresh whether the folder is emptied first
 * @param settings configuration properties by service, over the service's own defaults; never a secret
 * @param only the names of the parts and services to start; all, when there is none
 * @param flags of the services' Java machines, after those that keep a small machine small
 */
public record StackOptions(
        Path home,
        Path dir,
        StackPorts ports,
        boolean fresh,
        Map<String, Map<String, String>> settings,
        Set<String> only,
        List<String> flags) {

    public StackOptions {
        home = home.toAbsolutePath().normalize();
        dir = dir.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
        only = Set.copyOf(only);
        flags = List.copyOf(flags);
    }

    /** Standard ports, data under {@code .local/}, the sample directory and on-call contacts. */
    public static StackOptions of(Path home) {
        return new StackOptions(
                home,
                home.resolve(".local"),
                StackPorts.standard(),
                false,
                SampleSettings.of(home.toAbsolutePath()),
                Set.of(),
                List.of());
    }

    /** The same with an emptied folder. */
    public StackOptions withFresh(boolean emptied) {
        return new StackOptions(home, dir, ports, emptied, settings, only, flags);
    }

    /** The same in another folder. */
    public StackOptions withDir(Path other) {
        return new StackOptions(home, other, ports, fresh, settings, only, flags);
    }

    /** The same on other ports. */
    public StackOptions withPorts(StackPorts others) {
        return new StackOptions(home, dir, others, fresh, settings, only, flags);
    }

    /** The same with nothing but these parts and services. */
    public StackOptions withOnly(Set<String> names) {
        return new StackOptions(home, dir, ports, fresh, settings, names, flags);
    }

    /** The same with services that take what they need to be fast, as in a deployment: the second compiler, and room. */
    public StackOptions withRoom() {
        var room = List.of(
                "-XX:TieredStopAtLevel=4",
                "-XX:CompileThresholdScaling=0.2",
                "-Xms384m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=240m");
        return new StackOptions(home, dir, ports, fresh, settings, only, room);
    }

    /** The flags of the broker and the mail server: where the services have room, they have it as well. */
    List<String> partFlags() {
        return flags.isEmpty() ? List.of() : List.of("-XX:TieredStopAtLevel=4", "-Xms256m", "-Xmx256m");
    }

    /** Of the database: where the services have room, it has the memory and the log between checkpoints of a usual server. */
    public Map<String, String> databaseSettings() {
        return flags.isEmpty()
                ? Map.of()
                : Map.of("shared_buffers", "512MB", "max_wal_size", "4GB", "checkpoint_timeout", "15min");
    }

    /** Whether this part or service is started. */
    boolean starts(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** The services to start. */
    List<ServicePlan> services() {
        return ServicePlan.all(ports).stream()
                .filter(plan -> starts(plan.name()))
                .toList();
    }

    /** The same with more properties for one service. */
    public StackOptions withSettings(String service, Map<String, String> properties) {
        var extended = new HashMap<>(settings);
        extended.merge(service, properties, (old, added) -> {
            var both = new HashMap<>(old);
            both.putAll(added);
            return both;
        });
        return new StackOptions(home, dir, ports, fresh, extended, only, flags);
    }

    /** Fails when the build has not made everything that will be started. */
    void checkBuilt() {
        Stream.concat(Stream.of(keycloakHome()), services().stream().map(plan -> plan.jar(home)))
                .filter(Files::notExists)
                .findFirst()
                .ifPresent(missing -> {
                    throw new NotBuilt(missing);
                });
    }

    Path realmFile() {
        return home.resolve("deploy/keycloak/dieuphoi-realm.json");
    }

    Path log(String name) {
        return dir.resolve("log").resolve(name + ".log");
    }

    Path postgresBinaries() {
        return home.resolve(".local/cache/postgres");
    }

    /** The distribution that the build has unpacked. */
    public Path keycloakHome() {
        var unpacked = home.resolve("deploy/local/target/keycloak");
        try (var folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.exists(folder.resolve("version.txt")))
                    .findFirst()
                    .orElseThrow(() -> new NotBuilt(unpacked));
        } catch (IOException absent) {
            throw new NotBuilt(unpacked);
        }
    }
}
