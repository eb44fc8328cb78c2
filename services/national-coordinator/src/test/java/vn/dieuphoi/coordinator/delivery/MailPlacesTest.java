package vn.dieuphoi.coordinator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailPlacesTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final MailPlaces places = new MailPlaces(128);

    @Test
    void areAllOpenWhileNobodyWaits() {
        assertThat(places.open(false, 0)).isEqualTo(128);
    }

    @Test
    void areFewWhileNoticesWaitButNeverNone() {
        assertThat(places.open(true, 0)).isEqualTo(4);
        assertThat(places.open(true, SECOND)).isEqualTo(4);
        assertThat(new MailPlaces(4).open(true, 0)).isEqualTo(1);
    }

    @Test
    void openAgainByAndBy() {
        assertThat(places.open(true, 0)).isEqualTo(4);

        assertThat(places.open(false, 1)).isEqualTo(4);
        assertThat(places.open(false, SECOND)).isEqualTo(8);
        assertThat(places.open(false, SECOND + 1)).isEqualTo(8);
        assertThat(places.open(false, 2 * SECOND)).isEqualTo(16);
        assertThat(places.open(false, 3 * SECOND)).isEqualTo(32);
        assertThat(places.open(false, 5 * SECOND)).isEqualTo(64);
        assertThat(places.open(false, 6 * SECOND)).isEqualTo(128);
        assertThat(places.open(false, 7 * SECOND)).isEqualTo(128);
    }
}
