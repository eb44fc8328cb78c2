package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
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
    void takesUnreadableJsonAndDefectsForOurs() {
        assertThat(Failures.isInfrastructure(new JsonParseException(null, "bad")))
                .isFalse();
        assertThat(Failures.isInfrastructure(new NullPointerException())).isFalse();
    }
}
