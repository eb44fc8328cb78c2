package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    @Test
    void saysEverythingInEveryLanguage() {
        assertThat(Messages.EDGE.keys(Language.ENGLISH)).isEqualTo(Messages.EDGE.keys(Language.VIETNAMESE));
    }

    @Test
    void hasTheSamePlaceholdersInEveryLanguage() {
        for (String key : Messages.EDGE.keys(Language.ENGLISH)) {
            assertThat(placeholders(Language.ENGLISH, key)).as(key).isEqualTo(placeholders(Language.VIETNAMESE, key));
        }
    }

    @Test
    void fillsPlaceholders() {
        assertThat(Messages.EDGE.text("field.too-long", 200).in(Language.VIETNAMESE))
                .isEqualTo("Văn bản được tối đa 200 ký tự.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                    | VIETNAMESE
            en                   | ENGLISH
            en-GB,en;q=0.9       | ENGLISH
            vi-VN,vi;q=0.9,en    | VIETNAMESE
            fr,en;q=0.5,vi;q=0.1 | ENGLISH
            fr                   | VIETNAMESE
            *                    | VIETNAMESE
            en;q=0               | VIETNAMESE
            ;;nonsense=          | VIETNAMESE
            """)
    void choosesTheLanguageThatTheClientPrefers(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    private static int placeholders(Language language, String key) {
        return new MessageFormat(Messages.EDGE.pattern(language, key), language.locale()).getFormats().length;
    }
}
