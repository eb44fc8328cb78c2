package vn.dieuphoi.timers.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.edge.Language;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.rulebook.preview.Fault;
import vn.dieuphoi.rulebook.preview.InputInvalid;
import vn.dieuphoi.rulebook.preview.PreviewCase;

/** The rulebook's own words: one that says something else is not known here any more, and fails this test. */
class FaultKindTest {
    private static final Messages MESSAGES = Messages.of("timers", FaultKindTest.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ABSENT",
                "{\"colour\": 1} | UNKNOWN_FIELD",
                "{\"system\": []} | NO_OBJECT",
                "{\"reporter\": {\"isp\": \"no\"}} | NO_FLAG",
                "{\"system\": {\"sector\": 1}} | NO_TEXT",
                "{\"facts\": {\"effects\": [1]}} | NO_TEXTS",
                "{\"facts\": {\"effects\": \"x\"}} | NO_TEXTS",
                "{\"system\": {\"level\": 6}} | NO_NUMBER",
                "{\"system\": {\"managedBy\": \"ar\\nmy\"}} | UNKNOWN_WORD",
                "{\"system\": {\"ownerKind\": \"x\"}} | UNKNOWN_WORD",
                "{\"facts\": {\"effects\": [\"x\"]}} | UNKNOWN_WORD",
                "{\"asOf\": \"yesterday\"} | NO_INSTANT",
                "{\"reporter\": {\"province\": \"x\"}} | NO_PROVINCE",
            })
    void knowsWhatTheRulebookSays(String json, FaultKind kind) {
        var invalid = catchThrowableOfType(InputInvalid.class, () -> PreviewCase.read(json));

        assertThat(invalid.faults()).extracting(FaultKind::of).contains(kind).doesNotContain(FaultKind.OTHER);
    }

    @Test
    void tellsWhatWouldBeRight() {
        var fault = new Fault("system.level", "must be a whole number from 1 to 5");

        var message = FaultKind.of(fault).message(MESSAGES, fault);

        assertThat(message.in(Language.VIETNAMESE)).isEqualTo("Giá trị phải là số nguyên từ 1 đến 5.");
        assertThat(message.in(Language.ENGLISH)).isEqualTo("The value must be a whole number from 1 to 5.");
    }

    @Test
    void tellsSomethingOfAFaultThatItDoesNotKnow() {
        var fault = new Fault("system.level", "is beyond belief");

        assertThat(FaultKind.of(fault).message(MESSAGES, fault).in(Language.ENGLISH))
                .isEqualTo("The value is malformed.");
    }
}
