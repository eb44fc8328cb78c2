package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/**
 * How long it takes from the event that a duty with a target of zero follows from to the page taken by the mail server.
 * A short run by default; {@code -Dbench.seconds=30} prints figures worth keeping.
 */
@QuarkusTest
@TestProfile(Prompt.class)
class PromptnessIT {
    private static final int PER_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private MailSink sink;
    private NoticeStream notices;

    @BeforeEach
    void listen() {
        sink = MailSink.on(MailSinkPort.port());
        notices = new NoticeStream();
    }

    @AfterEach
    void end() throws IOException {
        notices.close();
        sink.close();
    }

    @Test
    void pagesAtOnceWhereTheTargetIsZero() throws SQLException {
        notices.send(WARM_UP * PER_SECOND, PER_SECOND);
        long transactions = transactions();
        notices.send(SECONDS * PER_SECOND, PER_SECOND);
        int all = (WARM_UP + SECONDS) * PER_SECOND;

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.mails()).as(Tables::counts).isGreaterThanOrEqualTo(all));

        var millis =
                millis().subList(WARM_UP * PER_SECOND, all).stream().sorted().toList();
        System.out.printf(
                "{\"bench\":\"page\",\"notices\":%d,\"perSecond\":%d,\"p50Millis\":%d,\"p99Millis\":%d,\"maxMillis\":%d,"
                        + "\"connections\":%d,\"copies\":%d,\"transactionsPerNotice\":%.1f}%n",
                millis.size(),
                PER_SECOND,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 99 / 100),
                millis.getLast(),
                sink.connections(),
                sink.copies(),
                (transactions() - transactions) / (double) millis.size());
        assertThat(sink.copies()).isEqualTo(all);
        assertThat(millis.get(millis.size() / 2)).isLessThan(10_000);
    }

    /** In the order of appending. */
    private List<Long> millis() throws SQLException {
        var waits = new ArrayList<Long>();
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.prepareStatement("select id from page where incident = ?")) {
            for (var notice : notices.appendedAt().entrySet()) {
                query.setObject(1, notice.getKey().value());
                try (var rows = query.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    var taken = sink.takenAt("<%s@dieuphoi.local>".formatted(rows.getString(1)));
                    waits.add((Objects.requireNonNull(taken) - notice.getValue()) / 1_000_000);
                }
            }
        }
        return waits;
    }

    private static long transactions() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.prepareStatement(
                        "select sum(xact_commit) from pg_stat_database where datname = current_database()");
                var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
