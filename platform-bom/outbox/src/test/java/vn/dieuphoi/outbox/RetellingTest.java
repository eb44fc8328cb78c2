package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Retelling.Key;
import vn.dieuphoi.outbox.Retelling.Told;

class RetellingTest {
    private static final Key LESSON = new Key(Specimen.SOURCE, "lesson/1");
    private static final Key ORGANISATION = new Key(Specimen.SOURCE, "organisation/a05");

    private final Retelling retelling = new Retelling();
    private final Map<Key, Told> told = new HashMap<>();

    @Test
    void tellsEachVersionOnceHoweverOftenItLiesThere() {
        applied(LESSON, 3);
        assertThat(next(1, 2, 1, 2, 3, 3)).containsExactly(1L, 2L, 3L);
        assertThat(next(1, 2, 3)).isEmpty();
    }

    @Test
    void leavesOutWhatLiveListeningHasNotApplied() {
        applied(LESSON, 2);
        assertThat(next(1, 2, 3, 4)).containsExactly(1L, 2L);
        assertThat(told.get(LESSON).version()).isEqualTo(2);
    }

    @Test
    void putsVersionsInOrderAcrossBatches() {
        applied(LESSON, 5);
        assertThat(next(4, 2)).isEmpty();
        assertThat(next(5, 3)).isEmpty();
        assertThat(next(1)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void leavesParkedVersionsAloneAndGoesOnBehindThem() {
        told.put(LESSON, new Told(3, 0, Set.of(2L)));
        assertThat(next(1, 2, 3)).containsExactly(1L, 3L);
    }

    @Test
    void leavesUnknownTypesAloneAndGoesOnBehindThem() {
        applied(LESSON, 2);
        Incoming unknown = Specimen.incoming(Topic.LESSON, LESSON.aggregate(), 1, "vn.dieuphoi.lesson-withdrawn.v1");
        assertThat(sequences(retelling.next(List.of(unknown, drafted(2)), told)))
                .containsExactly(2L);
    }

    @Test
    void neverTellsOfAnAggregateThatWasNotMet() {
        assertThat(next(1, 2)).isEmpty();
    }

    @Test
    void takesAGapOnACompactedTopicForNormal() {
        applied(ORGANISATION, 9);
        assertThat(sequences(retelling.next(List.of(recorded(3), recorded(9), recorded(12)), told)))
                .containsExactly(3L, 9L);
    }

    @Test
    void takesTheNewerStateWhereCompactionHasTakenTheAppliedOne() {
        applied(ORGANISATION, 9);
        assertThat(sequences(retelling.next(List.of(recorded(12)), told))).containsExactly(12L);
    }

    private void applied(Key key, long version) {
        told.put(key, new Told(version, 0, Set.of()));
    }

    private List<Long> next(long... sequences) {
        return sequences(retelling.next(
                Arrays.stream(sequences).mapToObj(RetellingTest::drafted).toList(), told));
    }

    private static List<Long> sequences(List<Incoming> ready) {
        return ready.stream().map(each -> each.envelope().sequence()).toList();
    }

    private static Incoming drafted(long sequence) {
        return Specimen.drafted(LESSON.aggregate(), sequence);
    }

    private static Incoming recorded(long sequence) {
        return Specimen.recorded(ORGANISATION.aggregate(), sequence);
    }
}
