package vn.dieuphoi.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LawWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aRoleIsWrittenInKebabCaseAndReadBack(Role role) throws IOException {
        var json = "\"" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";

        assertThat(JSON.writeValueAsString(role)).isEqualTo(json);
        assertThat(JSON.readValue(json, Role.class)).isEqualTo(role);
        assertThat(role.vietnamese()).isNotBlank();
    }

    @Test
    void aRoleIsAKeyInJsonByItsWord() throws IOException {
        var json = "{\"specialised-unit\":1}";
        var map = Map.of(Role.SPECIALISED_UNIT, 1);

        assertThat(JSON.writeValueAsString(map)).isEqualTo(json);
        assertThat(JSON.readValue(json, new TypeReference<Map<Role, Integer>>() {}))
                .isEqualTo(map);
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> SubmissionKind.fromString("progress"))
                .hasMessage("\"progress\" is none of notice, initial, response-ended, closing");
    }

    @ParameterizedTest
    @CsvSource({
        "hours,PT24H",
        "calendar-days,P5D",
        "working-days,P5D",
        "date-of-year,--06-20",
        "day-of-month,---15",
        "period,P6M"
    })
    void aMeasurableLimitHasAValueOfItsForm(String kind, String value) {
        var limitKind = LimitKind.fromString(kind);

        assertThat(Limit.of(limitKind, value)).hasToString(kind + " " + value);
        assertThat(limitKind.measurable()).isTrue();
        assertThatThrownBy(() -> Limit.of(limitKind)).hasMessageContaining(kind);
        assertThatThrownBy(() -> Limit.of(limitKind, "soon")).hasMessageContaining("soon");
    }

    @ParameterizedTest
    @EnumSource(names = {"IMMEDIATE", "PROMPTLY", "NONE_IN_LAW"})
    void aLimitWithoutANumberTakesNone(LimitKind kind) {
        assertThat(Limit.of(kind).value()).isEmpty();
        assertThat(kind.measurable()).isFalse();
        assertThatThrownBy(() -> Limit.of(kind, "PT1H")).hasMessageContaining("PT1H");
    }

    @Test
    void aReferenceToARuleNamesIdVersionAndRulebook() {
        assertThat(new RuleRef("A01", 2, "2026.11")).hasToString("A01 v2");
        assertThatThrownBy(() -> new RuleRef("A01", 0, "2026.11")).hasMessageContaining("version 0");
        assertThatThrownBy(() -> new RuleRef(" ", 1, "2026.11")).isInstanceOf(IllegalArgumentException.class);
    }
}
