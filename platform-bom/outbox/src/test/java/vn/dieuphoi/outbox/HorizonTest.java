package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private static final long START = 5_000_000_000L;

    private final Horizon horizon = new Horizon(START);

    private long afterMillis(long millis) {
        return horizon.after(START + Duration.ofMillis(millis).toNanos());
    }

    @Test
    void looksAtEverythingFirstAndOnceEachSecond() {
        assertThat(afterMillis(0)).isEqualTo(Horizon.BEGINNING);
        horizon.seen(7);
        assertThat(afterMillis(1000)).isEqualTo(Horizon.BEGINNING);
        horizon.seen(9);
        assertThat(afterMillis(2000)).isEqualTo(Horizon.BEGINNING);
        assertThat(afterMillis(2500)).isEqualTo(7);
        assertThat(afterMillis(3000)).isEqualTo(Horizon.BEGINNING);
    }

    @Test
    void leavesASecondToThoseWhoTookTheirPositionsBeforeWhatWasSeen() {
        assertThat(afterMillis(0)).isEqualTo(Horizon.BEGINNING);
        horizon.seen(100);
        assertThat(afterMillis(999)).isEqualTo(Horizon.BEGINNING);
        assertThat(afterMillis(1000)).isEqualTo(Horizon.BEGINNING);
        horizon.seen(50);
        assertThat(afterMillis(1500)).isEqualTo(Horizon.BEGINNING);
        assertThat(afterMillis(2000)).isEqualTo(Horizon.BEGINNING);
        assertThat(afterMillis(2001)).isEqualTo(100);
    }
}
