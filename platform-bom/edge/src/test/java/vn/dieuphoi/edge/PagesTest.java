package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @Test
    void carriesASortKeyThroughAUrl() {
        var at = Instant.parse("2026-01-31T01:30:00.123456Z");
        var id = UUID.randomUUID();
        String text = Cursor.at(at, id).encode();

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(text).part(0, Instant::parse)).isEqualTo(at);
        assertThat(Cursor.decode(text).part(1, UUID::fromString)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm9uc2Vuc2U", "bnVsbA", "W251bGxd", "W10", "WyJhIl0"})
    void refusesAForeignCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text).part(0, Instant::parse))
                .isInstanceOf(ProblemException.class)
                .hasMessage("400 cursor-malformed []");
    }

    @Test
    void givesACursorOnlyWhenThereIsMore() {
        assertThat(Page.cut(List.of(1, 2), 2, Cursor::at))
                .isEqualTo(new Page<>(List.of(1, 2), java.util.Optional.empty()));
        var page = Page.cut(List.of(1, 2, 3), 2, Cursor::at);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).map(Cursor::decode).contains(Cursor.at(2));
    }

    @Test
    void asksForFiftyUnlessToldOtherwise() {
        assertThat(new PageQuery(null, null).size()).isEqualTo(50);
        assertThat(new PageQuery("200", null).size()).isEqualTo(200);
        assertThat(new PageQuery(null, null).after()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "99999999999"})
    void refusesAnotherLimit(String limit) {
        assertThatThrownBy(() -> new PageQuery(limit, null).size()).hasMessage("400 limit-out-of-range []");
    }
}
