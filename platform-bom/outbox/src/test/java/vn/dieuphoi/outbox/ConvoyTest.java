package vn.dieuphoi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Convoy.Run;

class ConvoyTest {
    @Test
    void countsTheRunOfEachAggregate() {
        var members = List.of(drafted("a", 3), drafted("b", 1), drafted("a", 4), drafted("b", 2), drafted("a", 5));
        assertThat(Convoy.of(members))
                .contains(new Convoy(members, List.of(run("lesson/a", 3, 5), run("lesson/b", 1, 2))));
    }

    @Test
    void aGapARepetitionOrAStepBackIsNoConvoy() {
        assertThat(Convoy.of(List.of(drafted("a", 1), drafted("a", 3)))).isEmpty();
        assertThat(Convoy.of(List.of(drafted("a", 1), drafted("a", 1)))).isEmpty();
        assertThat(Convoy.of(List.of(drafted("a", 2), drafted("a", 1)))).isEmpty();
    }

    @Test
    void wholeStatesMayLeaveVersionsOut() {
        var members = List.of(Specimen.recorded("organisation/x", 2), Specimen.recorded("organisation/x", 9));
        assertThat(Convoy.of(members)).contains(new Convoy(members, List.of(run("organisation/x", 2, 9))));
    }

    @Test
    void whatIsIllegibleOrOfAnUnknownTypeGoesAlone() {
        var unknown = Specimen.incoming(Topic.LESSON, "lesson/b", 1, "vn.dieuphoi.lesson-withdrawn.v1");
        assertThat(Convoy.of(List.of(drafted("a", 1), unknown))).isEmpty();
        assertThat(Convoy.of(List.of(drafted("a", 1), drafted("b", 0)))).isEmpty();
    }

    @Test
    void oneIsNoConvoy() {
        assertThat(Convoy.of(List.of(drafted("a", 1)))).isEmpty();
    }

    private static Incoming drafted(String lesson, long sequence) {
        return Specimen.drafted("lesson/" + lesson, sequence);
    }

    private static Run run(String aggregate, long first, long last) {
        return new Run(Specimen.SOURCE, aggregate, first, last);
    }
}
