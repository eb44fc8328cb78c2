package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeepingIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update original set bytes = ''",
                "delete from original",
                "truncate original",
                "update submission set sha256 = ''",
                "truncate submission cascade"
            })
    void letsNobodyChangeWhatWasSubmitted(String change) {
        assertThat(IntakeClient.ofNewUnit().giveNotice(IntakeClient.NOTICE).statusCode())
                .isEqualTo(201);

        assertThatThrownBy(() -> Register.execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("kept for ever");
    }
}
