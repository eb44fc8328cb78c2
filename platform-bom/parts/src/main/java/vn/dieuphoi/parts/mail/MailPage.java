package vn.dieuphoi.parts.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Shows the mailbox: {@code /} for people, {@code /messages} as JSON, {@code /messages?without=<count>} all but the
 * first so many, {@code /messages/<number>} as it came.
 */
final class MailPage {

    private static final Pattern ONE = Pattern.compile("/messages/([0-9]{1,9})");
    private static final Pattern WITHOUT = Pattern.compile("without=([0-9]{1,9})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Mailbox mailbox;

    private MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static void serve(InetSocketAddress address, Mailbox mailbox) throws IOException {
        var page = new MailPage(mailbox);
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", page::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var one = ONE.matcher(path);
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", bytes("GET only"));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", bytes(MailHtml.of(mailbox.list(0))));
            } else if (path.equals("/messages")) {
                sendList(exchange);
            } else if (one.matches()
                    && mailbox.raw(Integer.parseInt(one.group(1))).isPresent()) {
                send(
                        exchange,
                        200,
                        "text/plain",
                        mailbox.raw(Integer.parseInt(one.group(1))).orElseThrow());
            } else {
                send(exchange, 404, "text/plain", bytes("no such message"));
            }
        }
    }

    /** Piece by piece, because it grows very long under load. */
    private void sendList(HttpExchange exchange) throws IOException {
        var query = WITHOUT.matcher(
                Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        int without = query.matches() ? Integer.parseInt(query.group(1)) : 0;
        head(exchange, "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var list = JSON.createGenerator(exchange.getResponseBody())) {
            list.writeStartArray();
            for (var summary : mailbox.list(without)) {
                list.writePOJO(summary.json());
            }
            list.writeEndArray();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        head(exchange, type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void head(HttpExchange exchange, String type) {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
