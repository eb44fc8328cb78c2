package vn.dieuphoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.proof.Records.Forged;

/** The other side goes away in the middle of something: the database, or the client. */
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("proof.outage.seconds", 180));
    private static Ground ground;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        ground = new Ground();
        ledger = ground.start();
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void finishesTheTransactionOfAClientThatHangsUp() throws IOException {
        UUID lesson = UUID.randomUUID();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), ledger.port)) {
            client.getOutputStream().write(lingeringRequest(lesson));
            client.getOutputStream().flush();
            eventually(() -> assertThat(lingering()).isPositive());
        }
        eventually(() -> assertThat(ground.applied(lesson)).isEqualTo(2));
        assertThat(ground.count("select count(*) from entry where lesson = ?", lesson))
                .isEqualTo(1);
    }

    @Test
    void outlivesThreeMinutesWithoutItsDatabase() {
        UUID during = UUID.randomUUID();
        ground.postgres.kill();
        for (int sequence = 1; sequence <= 5; sequence++) {
            ground.records.write(Forged.drafted(during, sequence));
        }
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(ledger::isAlive);
        ground.postgres.restart();
        eventually(() -> assertThat(ground.applied(during)).isEqualTo(5));
        assertThat(ground.count("select count(*) from parked")).isZero();
        assertStillPublishes();
    }

    private static void assertStillPublishes() {
        UUID after = UUID.randomUUID();
        ledger.enter(after, 1);
        eventually(() -> assertThat(ground.applied(after)).isEqualTo(1));
        assertThat(ledger.isAlive()).isTrue();
    }

    private static byte[] lingeringRequest(UUID lesson) {
        return "POST /entries?lesson=%s&count=2&linger=1.5 HTTP/1.1\r\nHost: ledger\r\nContent-Length: 0\r\n\r\n"
                .formatted(lesson)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static long lingering() {
        return ground.count(
                "select count(*) from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
