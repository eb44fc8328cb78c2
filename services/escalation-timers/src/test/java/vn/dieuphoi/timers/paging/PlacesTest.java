package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(3);

    @Test
    void areTakenAsFarAsThereAreAny() {
        assertThat(places.take(2)).isEqualTo(2);
        assertThat(places.take(2)).isEqualTo(1);
        assertThat(places.take(2)).isZero();
        assertThat(places.taken()).hasValue(3);
    }

    @Test
    void canBeTakenAgainWhenTheyWereNotNeeded() {
        assertThat(places.take(3)).isEqualTo(3);
        places.giveBack(2);

        assertThat(places.take(3)).isEqualTo(2);
    }

    @Test
    void tellWhenThereIsRoomAgain() {
        assertThat(places.take(3)).isEqualTo(3);

        assertThat(places.leave()).isTrue();
        assertThat(places.leave()).isFalse();
        assertThat(places.taken()).hasValue(1);
    }
}
