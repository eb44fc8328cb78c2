package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @Test
    void takesVisibleAscii() {
        assertThat(IdempotencyKey.of("x".repeat(255)).value()).hasSize(255);
        assertThat(IdempotencyKey.of("\"8e03978e-40d5-43dd\"").value()).startsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "khóa", "a\u0000"})
    void refusesAnythingElse(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header)).hasMessage("400 idempotency-key-malformed []");
    }

    @Test
    void insistsOnAKey() {
        assertThatThrownBy(() -> IdempotencyKey.of(null)).hasMessage("400 idempotency-key-missing []");
    }
}
