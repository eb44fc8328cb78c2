package vn.dieuphoi.webhooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outside world: a bare server on loopback that answers as it is told, also in ways that HTTP does not know. */
final class Receiver implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final Manner manner;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** How it treats a connection. */
    interface Manner {
        void treat(Socket socket, Received request) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Received(String line, Map<String, String> headers, String body) {}

    private Receiver(Manner manner) throws IOException {
        this.manner = manner;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Receiver that(Manner manner) throws IOException {
        return new Receiver(manner);
    }

    static Receiver answering(String head) throws IOException {
        return that((socket, request) -> write(socket, head));
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    WebhookAddress address() {
        return new WebhookAddress("http://127.0.0.1:" + server.getLocalPort() + "/hook?a=b");
    }

    int port() {
        return server.getLocalPort();
    }

    List<Received> received() {
        return received;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> treat(socket));
            }
        } catch (SocketException closed) {
            // the end of the test
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void treat(Socket socket) {
        try (socket) {
            var request = read(socket.getInputStream());
            received.add(request);
            manner.treat(socket, request);
        } catch (IOException | UncheckedIOException hungUp) {
            // what the tests are about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw);
        var line = line(in);
        var headers = Stream.iterate(line(in), header -> !header.isEmpty(), header -> line(in))
                .map(header -> header.split(": ", 2))
                .filter(header -> header.length == 2)
                .collect(Collectors.toMap(header -> header[0].toLowerCase(java.util.Locale.ROOT), header -> header[1]));
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) {
        try {
            var line = new StringBuilder();
            for (var next = in.read(); next != '\n' && next != -1; next = in.read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
