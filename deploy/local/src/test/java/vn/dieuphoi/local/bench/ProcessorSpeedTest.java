package vn.dieuphoi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorSpeedTest {
    @Test
    void isMeasuredFromTheLastRestartOnUntilItIsClosed() {
        var speed = new ProcessorSpeed();
        await().untilAsserted(() -> assertThat(speed.mebibytesPerSecond()).isBetween(1.0, 100_000.0));

        speed.restart();
        assertThat(speed.mebibytesPerSecond()).isNaN();
        await().untilAsserted(() -> assertThat(speed.mebibytesPerSecond()).isBetween(1.0, 100_000.0));

        speed.close();
        speed.restart();
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(speed.mebibytesPerSecond()).isNaN());
    }
}
