package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AftermathTest {
    private final Aftermath aftermath = new Aftermath();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void takeSomething() {
        aftermath.onCommit(() -> done.add("woken"));
        aftermath.onFailure(() -> done.add("given back"));
    }

    @Test
    void wakesAfterTheCommitAndGivesNothingBack() {
        aftermath.committed();
        aftermath.failed();

        assertThat(done).containsExactly("woken");
    }

    @Test
    void givesBackOnceWhatWasTakenForAFailure() {
        aftermath.failed();
        aftermath.failed();

        assertThat(done).containsExactly("given back");
    }

    @Test
    void takesAnyLaterEndOfWhatWasGivenUpForAFailure() {
        aftermath.failed();
        aftermath.onFailure(() -> done.add("given back at once"));
        aftermath.committed();

        assertThat(done).containsExactly("given back", "given back at once");
    }
}
