package vn.dieuphoi.coordinator.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void pausesLongerEachTimeAndThenNoMore() {
        assertThat(SCHEDULE.after(1, 0.5)).contains(Duration.ofSeconds(5));
        assertThat(SCHEDULE.after(2, 0.5)).contains(Duration.ofMinutes(5));
        assertThat(SCHEDULE.after(3, 0.5)).isEmpty();
    }

    @Test
    void spreadsPausesByATenthEitherWay() {
        assertThat(SCHEDULE.after(1, 0)).contains(Duration.ofMillis(4_500));
        assertThat(SCHEDULE.after(1, 1)).contains(Duration.ofMillis(5_500));
    }

    @Test
    void restsAnEndpointTwiceAsLongEachTimeUpToALimit() {
        assertThat(SCHEDULE.rest(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(SCHEDULE.rest(3, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(SCHEDULE.rest(1_000, 0.5)).isEqualTo(Duration.ofMinutes(5));
    }
}
