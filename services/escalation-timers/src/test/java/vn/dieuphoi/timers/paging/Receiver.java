package vn.dieuphoi.timers.paging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A program that takes webhooks, on a port of its own: what one of them does keeps no connection of another. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final int status;
    private final CountDownLatch answers;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /**
     * A request as it came.
     *
     * @param headers with their names in small letters
     */
    record Call(Map<String, List<String>> headers, String body) {}

    private Receiver(HttpServer server, int status, CountDownLatch answers) {
        this.server = server;
        this.status = status;
        this.answers = answers;
    }

    /** One that answers at once. */
    static Receiver answering(int status, int port) {
        return on(port, status, new CountDownLatch(0));
    }

    /** One that reads every call and answers none before its end. */
    static Receiver hanging(int port) {
        return on(port, 503, new CountDownLatch(1));
    }

    private static Receiver on(int port, int status, CountDownLatch answers) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var receiver = new Receiver(server, status, answers);
            server.createContext("/", receiver::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        calls.add(new Call(headers, body));
        hang();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void hang() {
        try {
            answers.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answers.countDown();
        server.stop(0);
    }
}
