package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.dieuphoi.local.demo.ReportResult.State;
import vn.dieuphoi.local.stack.Addresses;

/** Sends the notices of a file, a few at a time, follows each until everybody was told, and keeps the results. */
final class Reports {
    private static final String COORDINATOR = "coordinator";
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PROGRESS_NANOS = Duration.ofSeconds(2).toNanos();

    private final Api api;
    private final Addresses addresses;
    private final String user;
    private final Consumer<String> out;
    private final Consumer<String> say;
    private final ReportSummary summary = new ReportSummary();
    private final Map<String, CompletableFuture<ReportResult>> latest = new HashMap<>();
    private long saidNanos = System.nanoTime();

    /**
     * Who sends, and where the results go.
     *
     * @param out hears each result, in the order of the lines, those of an earlier run first
     * @param say hears how far it has come
     */
    Reports(Api api, Addresses addresses, String user, Consumer<String> out, Consumer<String> say) {
        this.api = api;
        this.addresses = addresses;
        this.user = user;
        this.out = out;
        this.say = say;
    }

    ReportSummary run(Path file, Path journals) {
        try (var journal = ReportJournal.open(journals, file, user);
                var lines = new ReportLines(Files.newInputStream(file));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            journal.replay(kept -> {
                summary.countKept(kept);
                out.accept(kept.json().toString());
            });
            send(lines, journal, threads);
            return summary;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot be read, or its results cannot be kept: " + file, unreadable);
        }
    }

    private void send(ReportLines lines, ReportJournal journal, Executor threads) throws IOException {
        Queue<CompletableFuture<ReportResult>> underWay = new ArrayDeque<>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            var line = next.get();
            if (!journal.has(line)) {
                underWay.add(begin(line, threads));
            }
            if (underWay.size() == AT_ONCE) {
                finish(underWay.remove(), journal);
            }
        }
        while (!underWay.isEmpty()) {
            finish(underWay.remove(), journal);
        }
    }

    /** The same words further up go first, so that it is the later line that finds the notice there already. */
    private CompletableFuture<ReportResult> begin(ReportLine line, Executor threads) {
        return latest.compute(
                line.key(),
                (key, earlier) -> earlier == null || earlier.isDone()
                        ? CompletableFuture.supplyAsync(() -> result(line), threads)
                        : earlier.thenApplyAsync(done -> result(line), threads));
    }

    private void finish(CompletableFuture<ReportResult> underWay, ReportJournal journal) throws IOException {
        var result = underWay.join();
        latest.values().removeIf(CompletableFuture::isDone);
        journal.add(result);
        summary.count(result);
        out.accept(result.json().toString());
        if (System.nanoTime() - saidNanos > PROGRESS_NANOS) {
            saidNanos = System.nanoTime();
            say.accept(summary.toString());
        }
    }

    private ReportResult result(ReportLine line) {
        try {
            return line.fault().isPresent() ? ReportResult.fault(line) : sent(line);
        } catch (UncheckedIOException | StepFailed away) {
            return ReportResult.failed(line, away);
        }
    }

    private ReportResult sent(ReportLine line) {
        var answer = api.post(user, addresses.intake().resolve("/v1/incidents"), line.key(), line.text());
        if (!answer.ok()) {
            return answer.status() / 100 == 4
                    ? ReportResult.refused(line, answer)
                    : ReportResult.failed(line, new StepFailed("intake answered " + answer.status()));
        }
        var receipt = answer.json();
        var state = answer.replayed() ? State.UNCHANGED : State.ACCEPTED;
        return followed(line, state, receipt);
    }

    /** The result once everybody was told and the coordinator's officer has confirmed receipt. */
    private ReportResult followed(ReportLine line, State state, JsonNode receipt) {
        try {
            Wait.until("everybody told", PATIENCE, () -> theCase(receipt).filter(one -> missing(one) == 0));
            acknowledge(receipt);
        } catch (StepFailed late) {
            return routed(ReportResult.taken(line, State.LOST, receipt), receipt);
        }
        return routed(ReportResult.taken(line, state, receipt), receipt);
    }

    private ReportResult routed(ReportResult taken, JsonNode receipt) {
        var incidentCase = theCase(receipt).orElseGet(Api.JSON::createObjectNode);
        return taken.routed(incidentCase, Reckoning.ofProofs(incidentCase));
    }

    private static int missing(JsonNode incidentCase) {
        return Reckoning.ofProofs(incidentCase).missing();
    }

    private Optional<JsonNode> theCase(JsonNode receipt) {
        return api.find(
                COORDINATOR,
                addresses
                        .coordinator()
                        .resolve("/v1/cases/" + receipt.path("incidentId").asText()));
    }

    private void acknowledge(JsonNode receipt) {
        URI address = addresses
                .coordinator()
                .resolve("/v1/cases/" + receipt.path("incidentId").asText() + "/acknowledgements");
        String submission = receipt.path("submissionId").asText();
        var body = Api.JSON.createObjectNode().put("submissionId", submission);
        Api.must(api.post(COORDINATOR, address, "acknowledge-" + submission, body), address);
    }
}
