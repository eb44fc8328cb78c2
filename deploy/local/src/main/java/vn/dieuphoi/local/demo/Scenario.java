package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.dieuphoi.local.stack.Addresses;

/**
 * A hospital's ransomware incident, beyond its capacity, from the notice to the published lesson. Every step is a
 * person's request to a public interface; what must happen by itself is waited for and checked.
 */
final class Scenario {
    private static final String ANALYST = "analyst";
    private static final String SPECIALISED_OFFICER = "so-officer";
    private static final String COORDINATOR = "coordinator";
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final Duration SOON = Duration.ofSeconds(45);

    private final Api api;
    private final Addresses addresses;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private final Consumer<String> say;
    private int acknowledgements;

    Scenario(Api api, Addresses addresses, InstantSource clock, Consumer<String> say) {
        this.api = api;
        this.addresses = addresses;
        this.mailbox = new Mailbox(api, addresses.mailPage());
        this.clock = clock;
        this.say = say;
    }

    /** Plays it and gives the incident's id. Fails with {@link StepFailed} where the system does not do its part. */
    String play() {
        JsonNode receipt = report("/v1/incidents", Papers.notice(clock.instant()));
        String incident = receipt.path("incidentId").asText();
        String notice = receipt.path("submissionId").asText();
        say.accept("notice accepted, receipt "
                + receipt.path("receipt").path("number").asText());
        awaitDeliveries(incident, 6);
        say.accept("owner, Sở TT&TT and coordinator told at once; the Sở's own leg (A07) relayed");
        respond(incident, notice);
        refuseEarlyCompletion(incident);
        close(incident);
        publishLesson(incident);
        return incident;
    }

    /** The initial report; the Sở's officer acknowledges, the coordinator's only after its on-call was paged. */
    private void respond(String incident, String notice) {
        String initial = report(incident, Papers.initial(clock.instant()));
        awaitDeliveries(incident, 12);
        acknowledge(SPECIALISED_OFFICER, incident, notice);
        acknowledge(SPECIALISED_OFFICER, incident, initial);
        say.accept("initial report (Mẫu 03) routed; Sở TT&TT acknowledged; the coordinator's officer does not");
        page(incident);
        acknowledge(COORDINATOR, incident, notice);
        acknowledge(COORDINATOR, incident, initial);
        say.accept("the coordinator's officer acknowledged by login (A06 met, after its internal target)");
    }

    int acknowledgements() {
        return acknowledgements;
    }

    private JsonNode report(String path, ObjectNode body) {
        URI address = addresses.intake().resolve(path);
        return Api.must(api.post(ANALYST, address, UUID.randomUUID().toString(), body), address)
                .json();
    }

    /** A report about the incident; gives the submission's id. */
    @CanIgnoreReturnValue
    private String report(String incident, Papers.Report report) {
        return report("/v1/incidents/" + incident + "/reports", report.body())
                .path("submissionId")
                .asText();
    }

    private void acknowledge(String user, String incident, String submission) {
        URI address = addresses.coordinator().resolve("/v1/cases/" + incident + "/acknowledgements");
        ObjectNode body = Api.JSON.createObjectNode().put("submissionId", submission);
        Api.Answer answer = Api.must(api.post(user, address, UUID.randomUUID().toString(), body), address);
        acknowledgements += answer.ok() ? 1 : 0;
    }

    private void awaitDeliveries(String incident, int count) {
        JsonNode found = Wait.until(
                count + " deliveries proved",
                SOON,
                () -> theCase(incident)
                        .filter(one -> elements(one.path("deliveries"))
                                        .filter(delivery ->
                                                !delivery.path("sentAt").isMissingNode())
                                        .count()
                                >= count));
        if (found.path("unresolved").size() > 0) {
            throw new StepFailed("roles without a holder: " + found.path("unresolved"));
        }
    }

    private Optional<JsonNode> theCase(String incident) {
        return api.find(COORDINATOR, addresses.coordinator().resolve("/v1/cases/" + incident));
    }

    /** The coordinator's A06 target passes, a person is paged by mail and acknowledges the page by its link. */
    private void page(String incident) {
        String page = awaitPage(incident, "sent");
        say.accept("A06 internal target (10 s) missed by the coordinator; its on-call responder is paged by mail");
        URI link = mailbox.link(Wait.until("the page's mail", SOON, () -> mailbox.withId(page)));
        Api.must(api.open(link), link);
        Api.must(api.press(link), link);
        awaitPage(incident, "acknowledged");
        say.accept("the page is acknowledged by its link; the law's own acknowledgement still needs a login");
    }

    /** The id of the first page of the coordinator's on-call that is in this state. */
    @CanIgnoreReturnValue
    private String awaitPage(String incident, String state) {
        URI list = addresses.timers().resolve("/v1/pages?incident=" + incident);
        return Wait.until(
                "a page that is " + state,
                SOON,
                () -> elements(Api.must(api.get(COORDINATOR, list), list).json().path("items"))
                        .filter(one -> one.path("organisation").asText().equals("a05"))
                        .filter(one -> one.path("state").asText().equals(state))
                        .map(one -> one.path("id").asText())
                        .findFirst());
    }

    private void refuseEarlyCompletion(String incident) {
        Api.Answer answer = complete(incident);
        if (answer.status() != CONFLICT) {
            throw new StepFailed("completion before the closing report answered " + answer.status());
        }
        say.accept("completion refused before the closing report (TT20 Đ9.2.b)");
    }

    private void close(String incident) {
        report(incident, Papers.responseEnded(clock.instant()));
        String closing = report(incident, Papers.closing(clock.instant()));
        Wait.until(
                "the closing report in the case",
                SOON,
                () -> theCase(incident)
                        .filter(one -> elements(one.path("submissions"))
                                .anyMatch(submission ->
                                        submission.path("id").asText().equals(closing))));
        Api.must(complete(incident), addresses.coordinator().resolve("/v1/cases/" + incident));
        say.accept("response ended, closing report (Mẫu 04) received, case completed");
    }

    /** Completes what was just read; when the case has moved on in between, it is read again. */
    private Api.Answer complete(String incident) {
        return Wait.until(
                "completion of the case as read",
                SOON,
                () -> Optional.of(tryToComplete(incident)).filter(answer -> answer.status() != STALE));
    }

    private Api.Answer tryToComplete(String incident) {
        URI address = addresses.coordinator().resolve("/v1/cases/" + incident);
        String tag =
                Api.must(api.get(COORDINATOR, address), address).entityTag().orElse("*");
        ObjectNode note = Api.JSON.createObjectNode().put("note", "Hồ sơ đã đủ.");
        URI completion = URI.create(address + "/completion");
        return api.post(COORDINATOR, completion, UUID.randomUUID().toString(), note, tag);
    }

    private void publishLesson(String incident) {
        String id = awaitDraft(incident);
        URI lesson = addresses.lessons().resolve("/v1/lessons/" + id);
        String tag = Api.must(api.get(COORDINATOR, lesson), lesson).entityTag().orElse("*");
        Api.must(api.put(COORDINATOR, lesson, Papers.lesson(), tag), lesson);
        URI publication = URI.create(lesson + "/publication");
        ObjectNode clear = Api.JSON.createObjectNode().put("tlp", "clear");
        Api.must(api.post(COORDINATOR, publication, UUID.randomUUID().toString(), clear), publication);
        checkFeed(id);
        say.accept("lesson published TLP:CLEAR, in the Atom feed, the victim not named");
    }

    private String awaitDraft(String incident) {
        URI list = addresses.lessons().resolve("/v1/lessons?state=draft");
        return Wait.until(
                "the draft lesson",
                SOON,
                () -> elements(Api.must(api.get(COORDINATOR, list), list).json().path("items"))
                        .filter(one -> one.path("incident").asText().equals(incident))
                        .map(one -> one.path("id").asText())
                        .findFirst());
    }

    private void checkFeed(String lesson) {
        URI feed = addresses.lessons().resolve("/public/lessons.atom");
        String atom = Api.must(api.open(feed), feed).text();
        if (!atom.contains(lesson) || atom.contains(Papers.VICTIM)) {
            throw new StepFailed("the feed lacks the lesson, or names the victim: " + feed);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
