package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private final MovableClock clock = new MovableClock();

    @Test
    void standsStillWhereItIsSet() {
        clock.set(NEW_YEAR);
        assertThat(clock.instant()).isEqualTo(NEW_YEAR);
        clock.advance(Duration.ofDays(1));
        clock.advance(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-01-01T23:00:00Z"));
    }

    @Test
    void runsOnWhenAdvancedWithoutBeingSet() {
        clock.advance(Duration.ofDays(1));
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(clock.instant()).isBetween(tomorrow.minusSeconds(5), tomorrow.plusSeconds(5));
    }

    @Test
    void returnsToTheSystemsTime() {
        clock.set(NEW_YEAR);
        clock.reset();
        assertThat(clock.instant())
                .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
    }
}
