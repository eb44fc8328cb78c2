package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What really arrived at the mail server. */
final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/pages/[A-Za-z0-9_.\\-]+");

    private final Api api;
    private final URI server;

    Mailbox(Api api, URI server) {
        this.api = api;
        this.server = server;
    }

    /** How often each Message-ID arrived. */
    Map<String, Long> copies() {
        return messages().stream()
                .map(mail -> mail.path("messageId").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The page's mail, by the id it was sent under. */
    Optional<JsonNode> withId(String id) {
        return messages().stream()
                .filter(mail -> mail.path("messageId").asText().contains(id))
                .findFirst();
    }

    /** The acknowledge link in a mail. */
    URI link(JsonNode mail) {
        URI raw = server.resolve("/messages/" + mail.path("number").asText());
        String text = unfold(Api.must(api.open(raw), raw).text());
        Matcher matcher = LINK.matcher(text);
        if (!matcher.find()) {
            throw new StepFailed("no acknowledge link in " + raw);
        }
        return URI.create(matcher.group());
    }

    private List<JsonNode> messages() {
        URI list = server.resolve("/messages");
        return StreamSupport.stream(Api.must(api.open(list), list).json().spliterator(), false)
                .toList();
    }

    /** Takes the soft line breaks of quoted-printable out, so that a long link is whole again. */
    private static String unfold(String raw) {
        return raw.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    }
}
