package vn.dieuphoi.timers.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueLoopTest {
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");
    private static final Duration POLL = Duration.ofMillis(100);

    private final List<Instant> performed = new ArrayList<>();

    @Test
    void performsWhatIsDueNow() {
        var loop = loop(Optional.of(NOW), true, 1);

        assertThat(step(loop)).isTrue();
        assertThat(performed).containsExactly(NOW);
    }

    @Test
    void sleepsUntilTheEarliestInstantItKnows() {
        var loop = loop(Optional.of(NOW.plusMillis(37)), true, 1);

        assertThat(step(loop)).isFalse();
        assertThat(loop.sleep()).isEqualTo(Duration.ofMillis(37));
        assertThat(performed).isEmpty();
    }

    @Test
    void looksAgainAfterAWhileWhereNothingIsNear() {
        var far = loop(Optional.of(NOW.plusSeconds(60)), true, 1);
        var none = loop(Optional.empty(), true, 1);

        assertThat(step(far)).isFalse();
        assertThat(step(none)).isFalse();
        assertThat(List.of(far.sleep(), none.sleep())).containsOnly(POLL);
    }

    @Test
    void sleepsWhereOthersHaveWhatIsDue() {
        var loop = loop(Optional.of(NOW), true, 0);

        assertThat(step(loop)).isFalse();
        assertThat(loop.sleep()).isEqualTo(POLL);
    }

    @Test
    void doesNothingWhileTheClockIsNotToBeTrusted() {
        var loop = loop(Optional.of(NOW), false, 1);

        assertThat(step(loop)).isFalse();
        assertThat(performed).isEmpty();
    }

    private DueLoop loop(Optional<Instant> earliest, boolean steady, int work) {
        var agenda = new Agenda("test", POLL, () -> Uni.createFrom().item(earliest), now -> {
            performed.add(now);
            return Uni.createFrom().item(work);
        });
        return new DueLoop(agenda, new DueLoop.Time(InstantSource.fixed(NOW), () -> steady));
    }

    private static boolean step(DueLoop loop) {
        return loop.step().await().atMost(Duration.ofSeconds(1));
    }
}
