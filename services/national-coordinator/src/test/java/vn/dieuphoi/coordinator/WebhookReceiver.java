package vn.dieuphoi.coordinator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An organisation's own server, on loopback, that takes webhooks as a test tells it to. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A call as it came. */
    record Heard(Instant at, Map<String, String> headers, String body) {
        String id() {
            return headers.get("webhook-id");
        }
    }

    /** What it answers; called once per call, and it may take its time. */
    interface Manner {
        int status(int calls) throws InterruptedException;
    }

    WebhookReceiver(Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, manner));
        server.start();
    }

    private void answer(HttpExchange exchange, Manner manner) throws IOException {
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(Instant.now(), headers, body));
        try {
            var status = manner.status(heard.size());
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?own=secret";
    }

    List<Heard> heard() {
        return heard;
    }

    /** The calls about one incident. */
    List<Heard> heardOf(Object incident) {
        return heard.stream()
                .filter(call -> call.body().contains(incident.toString()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
