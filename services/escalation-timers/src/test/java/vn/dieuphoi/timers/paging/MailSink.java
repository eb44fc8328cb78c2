package vn.dieuphoi.timers.paging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server for many connections at once that notes when it took each mail, and that can be made to hang. */
final class MailSink implements AutoCloseable {
    private static final String MESSAGE_ID = "message-id: ";

    private final ServerSocket socket;
    private final Thread serving;
    private final Map<String, Long> takenAt = new ConcurrentHashMap<>();
    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger toHang = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private MailSink(ServerSocket socket) {
        this.socket = socket;
        this.serving = Thread.ofVirtual().unstarted(this::serve);
    }

    static MailSink on(int port) {
        try {
            var sink = new MailSink(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()));
            sink.serving.start();
            return sink;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** When a mail was taken the first time, by {@link System#nanoTime}. */
    @Nullable
    Long takenAt(String messageId) {
        return takenAt.get(messageId);
    }

    /** How many different mails were taken. */
    int mails() {
        return takenAt.size();
    }

    /** How many mails were taken, counting one that came twice twice. */
    int copies() {
        return copies.get();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** So many of the next mails, wherever they come from, are read and never answered. */
    void hangOn(int mails) {
        toHang.set(mails);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (var client = socket;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.setTcpNoDelay(true);
            say(client, "220 sink");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(client, lines, line.split(" ", 2)[0].toUpperCase(Locale.ROOT));
            }
        } catch (IOException ended) {
            // A client that gave up.
        }
    }

    private void answer(Socket client, BufferedReader lines, String command) throws IOException {
        switch (command) {
            case "DATA" -> {
                say(client, "354 go on");
                take(client, lines);
            }
            case "QUIT" -> say(client, "221 bye");
            default -> say(client, "250 ok");
        }
    }

    private void take(Socket client, BufferedReader lines) throws IOException {
        var messageId = "";
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID)) {
                messageId = line.substring(MESSAGE_ID.length());
            }
        }
        if (toHang.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return;
        }
        takenAt.putIfAbsent(messageId, System.nanoTime());
        copies.incrementAndGet();
        say(client, "250 kept");
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        awaitPortFree();
        for (var client : clients) {
            client.close();
        }
    }

    /** The system goes on listening until the thread that accepts has left its call. */
    private void awaitPortFree() {
        try {
            serving.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
