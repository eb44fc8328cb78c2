package vn.dieuphoi.coordinator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.coordinator.webhook.domain.CallState;
import vn.dieuphoi.coordinator.webhook.domain.RetrySchedule;
import vn.dieuphoi.webhooks.WebhookOutcome;

class SettlementTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Settlement.Terms TERMS = new Settlement.Terms(SCHEDULE, Duration.ofDays(5), 0.5);

    private static CallOrder order(int setbacks, int failures) {
        return new CallOrder(
                UUID.randomUUID(), UUID.randomUUID(), "https://x.vn/", List.of(), "{}", 9, setbacks, failures, NOW);
    }

    private static Settlement of(CallOrder order, WebhookOutcome outcome) {
        return Settlement.of(order, outcome, TERMS, NOW);
    }

    private static WebhookOutcome away(Duration retryAfter) {
        return new WebhookOutcome.Away("http-503", NOW, Optional.of(retryAfter));
    }

    @Test
    void endsACallThatIsTaken() {
        assertThat(of(order(1, 3), new WebhookOutcome.Taken(202, NOW)))
                .isEqualTo(new Settlement(
                        CallState.TAKEN,
                        Optional.empty(),
                        new Settlement.Ended(NOW, "taken", Optional.of(202)),
                        Optional.empty(),
                        false));
    }

    @Test
    void triesAgainByTheScheduleAndRestsTheEndpoint() {
        var settlement = of(order(1, 2), new WebhookOutcome.Refused(500, NOW));
        assertThat(settlement.state()).isEqualTo(CallState.PENDING);
        assertThat(settlement.next()).contains(NOW.plus(Duration.ofMinutes(5)));
        assertThat(settlement.rest()).contains(NOW.plusSeconds(20));
    }

    @Test
    void givesUpAfterTheLastPause() {
        assertThat(of(order(2, 2), new WebhookOutcome.Refused(500, NOW)).state())
                .isEqualTo(CallState.GIVEN_UP);
    }

    @Test
    void givesUpWhatIsTooOld() {
        var old = new CallOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "https://x.vn/",
                List.of(),
                "{}",
                1,
                0,
                0,
                NOW.minus(Duration.ofDays(6)));
        assertThat(of(old, new WebhookOutcome.Forbidden("not-public")).state()).isEqualTo(CallState.GIVEN_UP);
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        var settlement = of(order(0, 0), away(Duration.ofMinutes(2)));
        assertThat(settlement.next()).contains(NOW.plusSeconds(120));
        assertThat(settlement.rest()).contains(NOW.plusSeconds(120));
        assertThat(of(order(0, 0), away(Duration.ofMillis(1))).next()).contains(NOW.plusSeconds(5));
    }

    @Test
    void stopsWhenTheReceiverIsGone() {
        var settlement = of(order(0, 0), new WebhookOutcome.Refused(410, NOW));
        assertThat(settlement.state()).isEqualTo(CallState.REFUSED);
        assertThat(settlement.gone()).isTrue();
    }
}
