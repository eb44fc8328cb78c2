package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Speaks to the services as one user would. A service that is away, or says to come back later, is asked again with
 * the same request, and so with the same idempotency key.
 */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final Function<String, String> tokens;

    /** Asks for a fresh token by user name whenever one is needed. */
    Api(Function<String, String> tokens) {
        this.tokens = tokens;
    }

    /**
     * What came back, its body as JSON where it is that.
     *
     * @param replayed whether this answer was given before, to the same request
     */
    record Answer(int status, String text, Optional<String> entityTag, boolean replayed) {
        boolean ok() {
            return status / 100 == 2;
        }

        JsonNode json() {
            try {
                JsonNode read = JSON.readTree(text);
                return read == null ? MissingNode.getInstance() : read;
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }
    }

    /** A request that creates something; the key makes it safe to send again. */
    Answer post(String user, URI address, String key, JsonNode body) {
        return post(user, address, key, body.toString());
    }

    /** The same with a body whose words are not touched. */
    Answer post(String user, URI address, String key, String body) {
        return send(as(user, address)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** A creating request that rests on the version the user has seen. */
    Answer post(String user, URI address, String key, JsonNode body, String entityTag) {
        return send(as(user, address)
                .header("Idempotency-Key", key)
                .header("If-Match", entityTag)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    Answer put(String user, URI address, JsonNode body, String entityTag) {
        return send(as(user, address)
                .header("If-Match", entityTag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    Answer get(String user, URI address) {
        return send(as(user, address).GET());
    }

    /** Empty when there is no such thing, or not for this user. */
    Optional<JsonNode> find(String user, URI address) {
        Answer answer = get(user, address);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(must(answer, address).json());
    }

    /** Without login: public pages, feeds, links in mails. */
    Answer open(URI address) {
        return send(HttpRequest.newBuilder(address).timeout(ANSWER).GET());
    }

    /** What the button behind a link in a mail does. */
    Answer press(URI address) {
        return send(HttpRequest.newBuilder(address).timeout(ANSWER).POST(BodyPublishers.noBody()));
    }

    /** The answer, when it is a good one. */
    @CanIgnoreReturnValue
    static Answer must(Answer answer, URI address) {
        if (!answer.ok()) {
            throw new StepFailed(address + " answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private HttpRequest.Builder as(String user, URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER).header("Authorization", "Bearer " + tokens.apply(user));
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.header("Accept-Language", "vi").build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != UNAVAILABLE || System.nanoTime() > end) {
                    return new Answer(
                            response.statusCode(),
                            response.body(),
                            response.headers().firstValue("ETag"),
                            response.headers().firstValue("Idempotent-Replayed").isPresent());
                }
            } catch (IOException away) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException(built.uri() + " did not answer", away);
                }
            } catch (InterruptedException interrupted) {
                throw new StepFailed(built.uri() + " was interrupted");
            }
            Wait.pause(PAUSE);
        }
    }
}
