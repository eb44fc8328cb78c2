package vn.dieuphoi.timers.paging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each SMTP command as a test wants. */
final class ScriptedMailServer implements AutoCloseable {
    /** Says nothing and keeps the connection. */
    static final String SILENCE = "silence";

    /** Closes the connection. */
    static final String HANG_UP = "hang up";

    private static final Map<String, String> USUAL = Map.of(
            "CONNECT", "220 ready",
            "EHLO", "250 here",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 kept",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> unusual;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ScriptedMailServer(ServerSocket socket, Map<String, String> unusual) {
        this.socket = socket;
        this.unusual = unusual;
    }

    static ScriptedMailServer polite() {
        return answering("CONNECT", USUAL.get("CONNECT"));
    }

    /** A server with its own answer to one command. */
    static ScriptedMailServer answering(String command, String reply) {
        try {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            var server = new ScriptedMailServer(socket, Map.of(command, reply));
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every line that a client said. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        try (var client = socket.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            var goesOn = answer(client, "CONNECT");
            for (var line = lines.readLine(); goesOn && line != null; line = lines.readLine()) {
                heard.add(line);
                goesOn = answer(client, line.split(" ", 2)[0].split(":", 2)[0]);
            }
        } catch (IOException ended) {
            heard.add("(" + ended + ")");
        }
    }

    /** Lines that are no commands, the content of the mail, are not answered. */
    private boolean answer(Socket client, String command) throws IOException {
        var reply = unusual.getOrDefault(command, USUAL.getOrDefault(command, SILENCE));
        if (!reply.equals(SILENCE) && !reply.equals(HANG_UP)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return !reply.equals(HANG_UP);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
