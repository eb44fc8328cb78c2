package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What an administrator may ask of one running service.
 *
 * @param service its name, for people
 * @param address its root
 * @param token of somebody with the role system-administrator
 */
record Operations(String service, URI address, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final String ROOT = "/v1/operations/";

    /** The names of its projections. */
    List<String> projections() {
        var items = send(to("projections").GET()).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }

    /** How many records are parked. */
    long parked() {
        return send(to("parked?limit=1").GET()).path("records").asLong();
    }

    /** Asks for a replay of the parked records, or of a projection; gives its id. */
    String ask(String subject) {
        ObjectNode wish = JSON.createObjectNode();
        if (subject.equals(ReplayCommand.PARKED)) {
            wish.put("parked", true);
        } else {
            wish.put("projection", subject);
        }
        var request = to("replays")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(wish.toString()));
        return send(request).path("id").asText();
    }

    /** How far a replay is. */
    JsonNode progress(String replay) {
        return send(to("replays/" + replay).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(ROOT + path))
                .timeout(ANSWER)
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("en") ? "en" : "vi")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return read(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException away) {
            throw new Refused("%s không trả lời / does not answer at %s. Start the system first: ./dieuphoi up"
                    .formatted(service, address));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused(service + ": interrupted; a replay that was asked for goes on");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        JsonNode body = json(answer.body());
        if (answer.statusCode() / 100 == 2) {
            return body;
        }
        throw new Refused("%s: %d %s. %s"
                .formatted(
                        service,
                        answer.statusCode(),
                        body.path("title").asText(),
                        body.path("detail").asText()));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
