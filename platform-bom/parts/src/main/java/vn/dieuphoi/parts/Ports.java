package vn.dieuphoi.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks whether ports of the loopback address are free. */
public final class Ports {

    private Ports() {}

    /**
     * Checks every named port before anything is started on one.
     *
     * @throws PortTaken naming each port that is not free
     */
    public static void check(Map<String, Integer> wanted) {
        var taken = new LinkedHashMap<String, Integer>();
        wanted.forEach((name, port) -> {
            if (!isFree(port)) {
                taken.put(name, port);
            }
        });
        if (!taken.isEmpty()) {
            throw new PortTaken(taken);
        }
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens on this port, where the system lets us see it. */
    public static Optional<ProcessHandle> holder(int port) {
        return PortHolder.of(port);
    }
}
