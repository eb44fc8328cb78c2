package vn.dieuphoi.local.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection: writes a whole request, reads its answer. A client library would take as much of
 * the processor as what is measured.
 */
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LENGTH = "\r\ncontent-length:";
    private static final int STATUS_AT = 9;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    /** Status and body. */
    record Answer(int status, String body) {}

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    static Wire to(URI server) {
        try {
            var socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new Wire(socket);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Sends a whole request and waits for its answer. */
    Answer exchange(String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            filled = 0;
            int bodyAt = head();
            String head = text(0, bodyAt);
            int length = length(head);
            while (filled < bodyAt + length) {
                fill();
            }
            return new Answer(
                    Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3)), text(bodyAt, bodyAt + length));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reads up to the empty line; gives where the body begins. */
    private int head() throws IOException {
        int looked = 0;
        while (true) {
            fill();
            for (int at = Math.max(0, looked - 3); at + 3 < filled; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    return at + 4;
                }
            }
            looked = filled;
        }
    }

    private void fill() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException("the server hung up, or answered more than " + buffer.length + " bytes");
        }
        filled += read;
    }

    private static int length(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int end = head.indexOf('\r', at + LENGTH.length());
        return Integer.parseInt(head.substring(at + LENGTH.length(), end).strip());
    }

    private String text(int from, int to) {
        return new String(Arrays.copyOfRange(buffer, from, to), StandardCharsets.UTF_8);
    }
}
