package vn.dieuphoi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeToolsTest {

    @TempDir
    private Path folder;

    @Test
    void aProgramThatIsAbsentIsNoFailureOfOurs() {
        var run = Run.in(folder, List.of("no-such-program-of-dieuphoi"));

        assertThat(run.exit()).isEqualTo(127);
        assertThat(run.errors()).contains("no-such-program-of-dieuphoi");
    }

    @Test
    void outputAndExitAreKept() {
        var run = Run.in(folder, List.of("sh", "-c", "echo found; echo lost >&2; exit 3"));

        assertThat(run).isEqualTo(new Run(3, "found\n", "lost\n"));
    }

    @Test
    void anUnreachableRegistryIsAReasonNotToRun() {
        assertThat(NodeTools.isUnreachable("npm error code ENOTFOUND\nnpm error network request failed"))
                .isTrue();
        assertThat(NodeTools.isUnreachable("npm error code E503\nnpm error 503 Service Unavailable"))
                .isTrue();
        assertThat(NodeTools.isUnreachable("npm error code EUSAGE\nnpm error `npm ci` can only install"))
                .isFalse();
        assertThat(NodeTools.isUnreachable("npm error code E404\nnpm error 404 Not Found"))
                .isFalse();
    }
}
