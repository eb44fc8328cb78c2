package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import vn.dieuphoi.local.stack.Addresses;

/** Sends many notices, paced, and reckons what became of each. */
final class Import {
    private static final String COORDINATOR = "coordinator";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Api api;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Duration pace;
    private final Consumer<String> say;

    Import(Api api, Addresses addresses, InstantSource clock, Duration pace, Consumer<String> say) {
        this.api = api;
        this.addresses = addresses;
        this.clock = clock;
        this.pace = pace;
        this.say = say;
    }

    /**
     * Sends a notice per file.
     *
     * @param afterEach called with the number sent so far; a test kills services here
     */
    Outcome run(List<Path> files, IntConsumer afterEach) {
        List<JsonNode> receipts = new ArrayList<>();
        for (Path file : files) {
            receipts.add(send(VerisNotices.read(file, clock.instant())));
            afterEach.accept(receipts.size());
            if (receipts.size() % 10 == 0) {
                say.accept(receipts.size() + " of " + files.size() + " notices accepted");
            }
            Wait.pause(pace);
        }
        List<JsonNode> cases = receipts.stream().map(this::settled).toList();
        int acknowledged = (int) receipts.stream().filter(this::acknowledge).count();
        return reckon(cases, acknowledged, incidents(receipts));
    }

    private JsonNode send(VerisNotices.Notice notice) {
        URI address = addresses.intake().resolve("/v1/incidents");
        String key = "veris-" + notice.name() + "-"
                + notice.body().path("detectedAt").asText();
        return Api.must(api.post(notice.user(), address, key, notice.body()), address)
                .json();
    }

    /** The case once everything is delivered, or as it stands when patience ends. */
    private JsonNode settled(JsonNode receipt) {
        String incident = receipt.path("incidentId").asText();
        Mailbox mailbox = new Mailbox(api, addresses.mailPage());
        try {
            return Wait.until(
                    "case " + incident,
                    PATIENCE,
                    () -> theCase(incident)
                            .filter(one -> Reckoning.of(one, mailbox.copies()).missing() == 0));
        } catch (StepFailed late) {
            say.accept(late.getMessage());
            return theCase(incident).orElseGet(Api.JSON::createObjectNode);
        }
    }

    private Optional<JsonNode> theCase(String incident) {
        return api.find(COORDINATOR, addresses.coordinator().resolve("/v1/cases/" + incident));
    }

    private boolean acknowledge(JsonNode receipt) {
        URI address = addresses
                .coordinator()
                .resolve("/v1/cases/" + receipt.path("incidentId").asText() + "/acknowledgements");
        String submission = receipt.path("submissionId").asText();
        ObjectNode body = Api.JSON.createObjectNode().put("submissionId", submission);
        return api.post(COORDINATOR, address, "acknowledge-" + submission, body).ok();
    }

    private Outcome reckon(List<JsonNode> cases, int acknowledged, List<String> incidents) {
        var copies = new Mailbox(api, addresses.mailPage()).copies();
        List<Reckoning> reckonings =
                cases.stream().map(one -> Reckoning.of(one, copies)).toList();
        int missing = (int)
                cases.stream().filter(one -> one.path("id").isMissingNode()).count();
        return new Outcome(
                cases.size(),
                (int) reckonings.stream().filter(Reckoning::isSound).count() - missing,
                acknowledged,
                missing + reckonings.stream().mapToInt(Reckoning::missing).sum(),
                reckonings.stream().mapToInt(Reckoning::doubled).sum() + surplusCases(cases),
                copies.values().stream().mapToInt(count -> count.intValue() - 1).sum(),
                incidents,
                stories(cases));
    }

    private static List<String> incidents(List<JsonNode> receipts) {
        return receipts.stream()
                .map(receipt -> receipt.path("incidentId").asText())
                .toList();
    }

    private List<Moment> stories(List<JsonNode> cases) {
        Timeline timeline = new Timeline(api, addresses);
        return cases.stream()
                .filter(one -> one.hasNonNull("id"))
                .flatMap(one ->
                        timeline
                                .of(
                                        one.path("id").asText(),
                                        one.path("parties")
                                                .path("operator")
                                                .path("id")
                                                .asText())
                                .stream())
                .toList();
    }

    /** Cases that the coordinator lists beyond one per incident sent here. */
    private int surplusCases(List<JsonNode> cases) {
        List<String> listed = new CaseList(api, addresses).ids();
        return (int) cases.stream()
                .mapToLong(one ->
                        listed.stream().filter(one.path("id").asText()::equals).count())
                .filter(count -> count > 1)
                .map(count -> count - 1)
                .sum();
    }
}
