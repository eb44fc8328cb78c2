package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.dieuphoi.local.stack.Addresses;

/** The story of one incident, as each service tells its own part. */
final class Timeline {
    private static final String READER = "coordinator";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What the coordinator only repeats: intake, timers and lessons tell it themselves. */
    private static final List<String> TOLD_ELSEWHERE =
            List.of("submission-accepted", "clock-", "target-", "limit-", "page-", "lesson-");

    private final Api api;
    private final Addresses addresses;

    Timeline(Api api, Addresses addresses) {
        this.api = api;
        this.addresses = addresses;
    }

    /** The story, for an incident that this user reported. */
    List<Moment> of(String incident, String reporter) {
        List<Moment> moments = new ArrayList<>();
        elements(read(reporter, addresses.intake().resolve("/v1/incidents/" + incident)), "submissions")
                .map(Timeline::accepted)
                .forEach(moments::add);
        elements(read(READER, addresses.coordinator().resolve("/v1/cases/" + incident)), "timeline")
                .filter(entry ->
                        TOLD_ELSEWHERE.stream().noneMatch(entry.path("what").asText()::startsWith))
                .map(Timeline::coordinated)
                .forEach(moments::add);
        elements(read(READER, addresses.timers().resolve("/v1/deadlines?incident=" + incident)), "items")
                .flatMap(Timeline::clock)
                .forEach(moments::add);
        elements(read(READER, addresses.timers().resolve("/v1/pages?incident=" + incident)), "items")
                .flatMap(Timeline::paged)
                .forEach(moments::add);
        elements(read(READER, addresses.lessons().resolve("/v1/lessons?state=published")), "items")
                .filter(lesson -> lesson.path("incident").asText().equals(incident))
                .map(Timeline::published)
                .forEach(moments::add);
        moments.sort(Comparator.comparing(moment -> Instant.parse(moment.at())));
        return moments;
    }

    private static Moment accepted(JsonNode submission) {
        JsonNode receipt = submission.path("receipt");
        return new Moment(
                receipt.path("receivedAt").asText(),
                "incident-intake",
                "accepted " + submission.path("kind").asText() + ", receipt "
                        + receipt.path("number").asText(),
                submission.path("sender").asText(),
                "TT20 Đ9");
    }

    private static Moment coordinated(JsonNode entry) {
        return new Moment(
                entry.path("at").asText(),
                "national-coordinator",
                (entry.path("what").asText() + " " + entry.path("detail").asText()).strip(),
                entry.path("who").asText(),
                entry.path("citation").asText());
    }

    private static Stream<Moment> clock(JsonNode deadline) {
        return Stream.of(
                        clock(deadline, "triggeredAt", "clock set"),
                        clock(deadline, "missedAt", "internal target missed"),
                        clock(deadline, "metAt", "met"))
                .flatMap(List::stream);
    }

    private static List<Moment> clock(JsonNode deadline, String instant, String what) {
        if (deadline.path(instant).isMissingNode()) {
            return List.of();
        }
        String due = deadline.path("dueAt").isMissingNode()
                ? "no number in law" + internal(deadline)
                : "due " + local(deadline.path("dueAt"));
        return List.of(new Moment(
                deadline.path(instant).asText(),
                "escalation-timers",
                "%s %s (%s), owed to %s".formatted(deadline.path("rule").asText(), what, due, recipients(deadline)),
                deadline.path("obligor").asText(),
                "%s [%s]".formatted(deadline.path("citation").asText(), mark(deadline))));
    }

    private static String recipients(JsonNode deadline) {
        var roles = elements(deadline, "recipients").map(JsonNode::asText).collect(Collectors.joining(", "));
        return roles.isEmpty() ? "nobody" : roles;
    }

    /** How well the text behind the rule is known; what was read in one copy only is unconfirmed wherever it is shown. */
    private static String mark(JsonNode deadline) {
        var source = deadline.path("source").asText();
        return source.equals("single-copy") ? source + ", unconfirmed" : source;
    }

    private static String internal(JsonNode deadline) {
        return deadline.path("targetAt").isMissingNode() ? "" : "; internal target " + local(deadline.path("targetAt"));
    }

    /** An instant as people in Vietnam read it, to the second. */
    private static String local(JsonNode instant) {
        return Instant.parse(instant.asText())
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(VIETNAM)
                .toOffsetDateTime()
                .toString();
    }

    private static Stream<Moment> paged(JsonNode page) {
        String who = page.path("organisation").asText();
        return Stream.of("sentAt", "acknowledgedAt")
                .filter(instant -> !page.path(instant).isMissingNode())
                .map(instant -> new Moment(
                        page.path(instant).asText(),
                        "escalation-timers",
                        instant.equals("sentAt") ? "page sent by e-mail" : "page acknowledged by its link",
                        who,
                        ""));
    }

    private static Moment published(JsonNode lesson) {
        return new Moment(
                lesson.path("publishedAt").asText(),
                "lessons-learned",
                "lesson published, TLP:" + lesson.path("tlp").asText(),
                "",
                "TT20 Đ11.4");
    }

    private JsonNode read(String user, URI address) {
        return Api.must(api.get(user, address), address).json();
    }

    private static Stream<JsonNode> elements(JsonNode parent, String array) {
        return StreamSupport.stream(parent.path(array).spliterator(), false);
    }
}
