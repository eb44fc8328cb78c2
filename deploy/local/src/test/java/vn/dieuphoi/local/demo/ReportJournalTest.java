package vn.dieuphoi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.local.demo.ReportResult.State;

class ReportJournalTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("reports.jsonl"), "{}\n{}\n");
    }

    private List<String> replayed() throws IOException {
        var results = new ArrayList<String>();
        try (var journal = open()) {
            journal.replay(result -> results.add(result.json().toString()));
        }
        return results;
    }

    private ReportJournal open() throws IOException {
        return ReportJournal.open(folder.resolve("journal"), file, "analyst");
    }

    private void keep(long line, State state) throws IOException {
        try (var journal = open()) {
            journal.replay(result -> {});
            journal.add(ReportResult.of(line, state));
        }
    }

    private Path kept() throws IOException {
        try (var files = Files.list(folder.resolve("journal"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void remembersWhatIsFinal() throws IOException {
        keep(1, State.ACCEPTED);
        keep(2, State.REFUSED);
        assertThat(replayed())
                .containsExactly("{\"line\":1,\"state\":\"accepted\"}", "{\"line\":2,\"state\":\"refused\"}");
    }

    @Test
    void forgetsWhatIsToBeTriedAgain() throws IOException {
        keep(1, State.LOST);
        keep(2, State.FAILED);
        assertThat(replayed()).isEmpty();
    }

    @Test
    void knowsWhichLinesAreDone() throws IOException {
        keep(2, State.UNCHANGED);
        try (var journal = open()) {
            journal.replay(result -> {});
            assertThat(journal.has(ReportLine.of(1, "{}"))).isFalse();
            assertThat(journal.has(ReportLine.of(2, "{}"))).isTrue();
        }
    }

    @Test
    void cutsOffAResultThatWasBeingWritten() throws IOException {
        keep(1, State.ACCEPTED);
        Files.writeString(kept(), "{\"line\":2,\"sta", StandardOpenOption.APPEND);
        keep(3, State.ACCEPTED);
        assertThat(replayed())
                .containsExactly("{\"line\":1,\"state\":\"accepted\"}", "{\"line\":3,\"state\":\"accepted\"}");
    }

    @Test
    void beginsAnewForOtherContents() throws IOException {
        keep(1, State.ACCEPTED);
        Files.writeString(file, "{}\n");
        assertThat(replayed()).isEmpty();
    }
}
