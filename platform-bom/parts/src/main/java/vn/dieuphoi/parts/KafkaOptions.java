package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a Kafka broker lives.
 *
 * @param dir folder of this broker: log segments, configuration, pid file
 * @param port of the clients, on the loopback address
 * @param controllerPort of the broker's own controller, on the loopback address
 * @param classPath with the broker and what it needs
 * @param log the broker's log file
 * @param flags of its Java machine, after those that keep it small
 */
public record KafkaOptions(Path dir, int port, int controllerPort, String classPath, Path log, List<String> flags) {

    public KafkaOptions {
        dir = dir.toAbsolutePath();
        flags = List.copyOf(flags);
    }

    /** Controller on any free port, the broker from this program's class path, log beside the data. */
    public KafkaOptions(Path dir, int port) {
        this(dir, port, FreePort.next(), JavaCommand.classPath(), dir.resolve("kafka.log"), List.of());
    }

    Path properties() {
        return dir.resolve("server.properties");
    }

    Path data() {
        return dir.resolve("data");
    }
}
