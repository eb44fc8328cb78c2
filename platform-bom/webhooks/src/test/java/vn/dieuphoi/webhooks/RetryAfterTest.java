package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120,                             PT2M",
        "' 7 ',                           PT7S",
        "999999999,                       P1D",
        "'Sat, 21 Nov 2026 06:01:30 GMT', PT1M30S",
        "'Sat, 21 Nov 2026 05:00:00 GMT',",
        "0,",
        "-5,",
        "soon,",
        ","
    })
    void readsSecondsAndDates(String header, Duration pause) {
        assertThat(RetryAfter.read(header, NOW).orElse(null)).isEqualTo(pause);
    }
}
