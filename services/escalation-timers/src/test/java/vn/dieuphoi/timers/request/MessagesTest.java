package vn.dieuphoi.timers.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.edge.Language;
import vn.dieuphoi.edge.Messages;

class MessagesTest {
    private final Messages messages = Messages.of("timers", MessagesTest.class);

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(messages.keys(Language.ENGLISH))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(messages.keys(Language.VIETNAMESE));
    }
}
