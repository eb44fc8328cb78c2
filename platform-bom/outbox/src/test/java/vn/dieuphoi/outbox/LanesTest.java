package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final List<List<String>> passed = new ArrayList<>();
    private final List<UniEmitter<? super Void>> passing = new ArrayList<>();
    private int admitted;

    @Test
    void lightTrafficPassesAloneAndAtOnce() {
        var lanes = lanes(2, 10, 4);
        enter(lanes, "a1", "b1");
        assertThat(passed).containsExactly(List.of("a1"), List.of("b1"));
    }

    @Test
    void whatWaitsPassesTogetherWhateverItsLane() {
        var lanes = lanes(1, 10, 4);
        enter(lanes, "a1", "a2", "b1", "c1", "a3");
        end(0);
        assertThat(passed).containsExactly(List.of("a1"), List.of("b1", "c1", "a2", "a3"));
    }

    @Test
    void whatComesAtOncePassesTogether() {
        var lanes = lanes(1, 10, 4);
        enterAtOnce(lanes, "a1", "b1", "a2", "c1", "c2");
        end(0);
        assertThat(passed).containsExactly(List.of("a1", "a2", "b1", "c1"), List.of("c2"));
    }

    @Test
    void aLaneOnItsWayKeepsItsOwnBack() {
        var lanes = lanes(2, 10, 4);
        enter(lanes, "a1", "a2", "b1");
        assertThat(passed).containsExactly(List.of("a1"), List.of("b1"));
        end(1);
        assertThat(passed).hasSize(2);
        end(0);
        assertThat(passed).last().isEqualTo(List.of("a2"));
    }

    @Test
    void aLongLaneIsCutAndStaysInOrder() {
        var lanes = lanes(1, 20, 3);
        enter(lanes, "a1", "a2", "a3", "a4", "a5", "b1");
        end(0);
        end(1);
        assertThat(passed).containsExactly(List.of("a1"), List.of("b1", "a2", "a3"), List.of("a4", "a5"));
    }

    @Test
    void letsNobodyInWhenItIsFullUntilSomeHavePassed() {
        var lanes = lanes(1, 3, 4);
        enter(lanes, "a1", "a2", "b1");
        assertThat(admitted).isEqualTo(2);
        end(0);
        assertThat(admitted).isEqualTo(3);
    }

    @Test
    void aFailureOpensTheLaneToo() {
        var lanes = lanes(1, 10, 4);
        enter(lanes, "a1", "a2");
        passing.getFirst().fail(new IllegalStateException("planted"));
        assertThat(passed).containsExactly(List.of("a1"), List.of("a2"));
    }

    private Lanes<String> lanes(int groups, int room, int together) {
        return new Lanes<>(
                new Lanes.Width(groups, room, together),
                member -> member.substring(0, 1),
                members -> Uni.createFrom().emitter(emitter -> {
                    passed.add(members);
                    passing.add(emitter);
                }));
    }

    private void enter(Lanes<String> lanes, String... members) {
        for (var member : members) {
            enterAtOnce(lanes, member);
        }
    }

    private void enterAtOnce(Lanes<String> lanes, String... members) {
        var ignored = lanes.enter(List.of(members)).subscribe().with(in -> admitted++);
    }

    private void end(int group) {
        passing.get(group).complete(null);
    }
}
