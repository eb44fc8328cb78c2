package vn.dieuphoi.local.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.dieuphoi.parts.Postgres;

/** Notices that go to very many bodies, one after the other. */
public final class WideRouting {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final int LIMIT_SECONDS = 60;

    private final URI intake;
    private final URI mailPage;
    private final Records records;
    private final NoticeRequests requests;

    public WideRouting(URI intake, URI mailPage, Postgres postgres, NoticeRequests requests) {
        this.intake = intake;
        this.mailPage = mailPage;
        this.records = new Records(postgres);
        this.requests = requests;
    }

    /**
     * How long each notice took.
     *
     * @param recipients of every one of them
     * @param untilRouted from its receipt until others can see that it is routed to all of them
     * @param untilMailed until the mail server had the mail to each
     */
    public record Routed(int recipients, Latencies untilRouted, Latencies untilMailed) {}

    /** Sends so many, each after the one before has been delivered. */
    public Routed run(int notices, int recipients) {
        var routed = new ArrayList<Long>();
        var mailed = new ArrayList<Long>();
        try (var wire = Wire.to(intake);
                var coordinator = records.coordinator()) {
            for (int i = 0; i < notices; i++) {
                var answer = EndToEndBench.read(wire.exchange(requests.next().text()));
                var incident = UUID.fromString(answer.path("incidentId").asText());
                var receivedAt =
                        Instant.parse(answer.path("receipt").path("receivedAt").asText());
                routed.add(Duration.between(receivedAt, awaitRouting(coordinator, incident, recipients))
                        .toNanos());
                var ids = Records.deliveries(coordinator, incident);
                mailed.add(Duration.between(receivedAt, awaitMails(ids)).toNanos());
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the deliveries could not be read", refused);
        }
        return new Routed(recipients, Latencies.of(routed), Latencies.of(mailed));
    }

    private static Instant awaitRouting(Connection coordinator, UUID incident, int recipients) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        int found = Records.recipients(coordinator, incident);
        while (found < recipients) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "incident %s is routed to %d of %d".formatted(incident, found, recipients));
            }
            Pause.of(LOOK_EVERY);
            found = Records.recipients(coordinator, incident);
        }
        return CLOCK.instant();
    }

    private Instant awaitMails(List<UUID> deliveries) {
        var mails = Mails.read(mailPage);
        for (int second = 0;
                second < LIMIT_SECONDS && !mails.firstReceipts().keySet().containsAll(deliveries);
                second++) {
            Pause.of(Duration.ofSeconds(1));
            mails.readOn();
        }
        return deliveries.stream()
                .map(mails.firstReceipts()::get)
                .map(receipt -> Objects.requireNonNull(receipt, "a delivery was not mailed"))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
