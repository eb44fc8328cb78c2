package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.timers.Reader;

/** The mail server falls silent over one mail: the limit of that attempt is ten seconds, as in production. */
@QuarkusTest
@TestProfile(Prompt.class)
class HangingMailIT {
    /** More than there are places, so that the others are used again meanwhile. */
    private static final int MAILS = 60;

    private static final int WARM_UP = 100;
    private static final int PER_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The hanging one is cut after ten seconds; whoever waited behind it would come later than this. */
    private static final Duration LESS_THAN_THE_LIMIT = Duration.ofSeconds(8);

    @Inject
    PageConfig config;

    private final Reader reader = Reader.coordinator();
    private MailSink sink;
    private NoticeStream notices;

    @BeforeEach
    void listen() throws SQLException {
        Tables.callNobodyAnyMore();
        sink = MailSink.on(MailSinkPort.port());
        notices = new NoticeStream();
    }

    @AfterEach
    void end() throws IOException {
        notices.close();
        sink.close();
    }

    @Test
    void keepsOnePlaceAndNoOtherMail() {
        notices.send(WARM_UP, PER_SECOND);
        awaitMails(WARM_UP);
        var warm = Set.copyOf(notices.appendedAt().keySet());
        sink.hangOn(1);
        notices.send(MAILS, PER_SECOND);
        awaitMails(WARM_UP + MAILS);

        var byAttempts = notices.appendedAt().keySet().stream()
                .filter(incident -> !warm.contains(incident))
                .flatMap(incident -> awaitSent(incident).stream())
                .collect(Collectors.groupingBy(page -> page.get("attempts")));
        assertThat(byAttempts).containsOnlyKeys(1, 2);
        assertThat(byAttempts.get(1)).hasSize(MAILS - 1);
        assertThat(byAttempts.get(2)).hasSize(1);
        var others = byAttempts.get(1).stream().map(this::takenAt).sorted().toList();
        assertThat(takenAt(byAttempts.get(2).getFirst())).isGreaterThan(others.getLast());
        assertThat(Duration.ofNanos(others.getLast() - others.getFirst())).isLessThan(LESS_THAN_THE_LIMIT);
        assertThat(sink.copies()).isEqualTo(WARM_UP + MAILS);
    }

    /** All places are kept by mails that hang; what comes meanwhile waits for one, and every page is sent once. */
    @Test
    void letsWaitWhatFindsNoPlace() {
        int places = config.mailPlaces();
        sink.hangOn(places);
        notices.send(MAILS, PER_SECOND);
        awaitMails(MAILS);

        var attempts = notices.appendedAt().keySet().stream()
                .flatMap(incident -> awaitSent(incident).stream())
                .collect(Collectors.groupingBy(page -> page.get("attempts"), Collectors.counting()));
        assertThat(attempts).isEqualTo(Map.of(1, (long) MAILS - places, 2, (long) places));
        assertThat(sink.copies()).isEqualTo(MAILS);
    }

    private void awaitMails(int mails) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.mails()).as(Tables::counts).isEqualTo(mails));
    }

    private long takenAt(Map<String, Object> page) {
        return Objects.requireNonNull(sink.takenAt("<%s@dieuphoi.local>".formatted(page.get("id"))));
    }

    private List<Map<String, Object>> awaitSent(IncidentId incident) {
        return await().atMost(PATIENCE)
                .until(
                        () -> reader.pages(incident),
                        found -> found.stream()
                                .allMatch(page -> page.get("state").equals("sent")));
    }
}
