package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01", "58030"})
    void takesTheServersOwnTroublesForPassing(String state) {
        assertThat(Failures.isInfrastructure(new PgException("away", "FATAL", state, "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42601"})
    void takesAWrongStatementForOurs(String state) {
        assertThat(Failures.isInfrastructure(new PgException("wrong", "ERROR", state, "")))
                .isFalse();
    }

    @Test
    void looksAtTheCauses() {
        assertThat(Failures.isInfrastructure(new IllegalStateException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Failures.isInfrastructure(new IllegalStateException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void takesATransactionThatWasGivenUpForPassing() {
        var late = Uni.createFrom()
                .nothing()
                .ifNoItem()
                .after(Duration.ofMillis(1))
                .fail();

        assertThatThrownBy(() -> late.await().indefinitely())
                .satisfies(failure ->
                        assertThat(Failures.isInfrastructure(failure)).isTrue());
    }

    @Test
    void takesUnreadableJsonAndDefectsForOurs() {
        assertThat(Failures.isInfrastructure(new JsonParseException(null, "bad")))
                .isFalse();
        assertThat(Failures.isInfrastructure(new NullPointerException())).isFalse();
    }
}
