package vn.dieuphoi.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dieuphoi.parts.Postgres;

/** Notices at a steady rate, followed to the pages that they cause. */
public final class EndToEndBench {
    private static final int DRAINING_SECONDS = 300;

    private final URI intake;
    private final URI mailPage;
    private final Records records;
    private final NoticeRequests requests;
    private final Consumer<String> progress;

    public EndToEndBench(
            URI intake, URI mailPage, Postgres postgres, NoticeRequests requests, Consumer<String> progress) {
        this.intake = intake;
        this.mailPage = mailPage;
        this.records = new Records(postgres);
        this.requests = requests;
        this.progress = progress;
    }

    /**
     * What became of the notices.
     *
     * @param toFirstPage from the receipt of a notice until its first page was handed over
     * @param toEveryPage until each of its pages was
     * @param unpaged accepted notices without a page
     * @param copies mails that came more than once
     */
    public record Followed(
            int accepted, int refused, Latencies toFirstPage, Latencies toEveryPage, int unpaged, int copies) {}

    /** Lets everything on the way get up to speed, and waits until it has nothing left to do. */
    public void warmUp(int perSecond, Duration duration) {
        progress.accept("khởi động nóng / warming up, %d s".formatted(duration.toSeconds()));
        var sent = new Steady(intake, requests).run(perSecond, duration);
        progress.accept(
                "trong lúc đó / meanwhile: %d of %d".formatted(accepted(sent).size(), sent.size()));
        var mails = Mails.whenQuiet(mailPage, DRAINING_SECONDS, progress);
        progress.accept("thư / mails: %d".formatted(mails.firstReceipts().size()));
    }

    /** Sends, waits until all has calmed down, and looks at the mail server when which page came. */
    public Followed follow(int perSecond, Duration duration) {
        progress.accept("tốc độ đều / steady: %d/s, %d s".formatted(perSecond, duration.toSeconds()));
        var sent = new Steady(intake, requests).run(perSecond, duration);
        var accepted = accepted(sent);
        var mails = Mails.whenQuiet(mailPage, DRAINING_SECONDS, progress);
        var first = new HashMap<UUID, Long>();
        var every = new ArrayList<Long>();
        records.pages().forEach((page, incident) -> {
            Instant from = accepted.get(incident);
            Instant to = mails.firstReceipts().get(page);
            if (from != null && to != null) {
                long took = Duration.between(from, to).toNanos();
                every.add(took);
                first.merge(incident, took, Math::min);
            }
        });
        return new Followed(
                accepted.size(),
                sent.size() - accepted.size(),
                Latencies.of(first.values()),
                Latencies.of(every),
                accepted.size() - first.size(),
                mails.copies());
    }

    /** The instant of receipt of each incident. */
    private static Map<UUID, Instant> accepted(List<Steady.Sent> sent) {
        var accepted = new HashMap<UUID, Instant>();
        sent.stream().filter(Steady.Sent::accepted).forEach(one -> {
            JsonNode answer = read(one.answer());
            accepted.put(
                    UUID.fromString(answer.path("incidentId").asText()),
                    Instant.parse(answer.path("receipt").path("receivedAt").asText()));
        });
        return accepted;
    }

    static JsonNode read(Wire.Answer answer) {
        try {
            return NoticeRequests.JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
