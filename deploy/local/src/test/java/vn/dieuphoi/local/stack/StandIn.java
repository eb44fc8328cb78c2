package vn.dieuphoi.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Takes the place of a service where only starting and stopping is tested: ready at once, does nothing. */
public final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("DIEUPHOI_DB_USER").equals("broken")) {
            System.err.println("no such role: broken");
            System.exit(3);
        }
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** A source tree with stand-ins for all services and the real parts. */
    static Path tree(Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var real = Path.of("..").toAbsolutePath().normalize();
        if (Files.notExists(home.resolve("deploy"))) {
            Files.createSymbolicLink(home.resolve("deploy"), real);
        }
        for (var plan : ServicePlan.all(StackPorts.standard())) {
            jar(home.resolve("services").resolve(plan.name()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        return home;
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        var classes = StandIn.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes);
        Files.createDirectories(file.getParent());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
