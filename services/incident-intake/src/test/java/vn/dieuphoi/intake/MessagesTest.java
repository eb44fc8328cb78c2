package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.edge.Language;
import vn.dieuphoi.edge.Messages;

class MessagesTest {

    @Test
    void saysTheSameInBothLanguages() {
        var messages = Messages.of("intake", MessagesTest.class);
        assertThat(messages.keys(Language.ENGLISH)).isEqualTo(messages.keys(Language.VIETNAMESE));
    }
}
