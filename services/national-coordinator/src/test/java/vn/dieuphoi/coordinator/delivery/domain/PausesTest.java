package vn.dieuphoi.coordinator.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a mail waits before it is tried again. */
class PausesTest {
    private static final Pauses PAUSES = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(15));

    @Test
    void doubleWithEachSetback() {
        assertThat(PAUSES.after(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(PAUSES.after(3)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void endAtTheLongest() {
        assertThat(PAUSES.after(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(PAUSES.after(1_000)).isEqualTo(Duration.ofSeconds(15));
    }
}
