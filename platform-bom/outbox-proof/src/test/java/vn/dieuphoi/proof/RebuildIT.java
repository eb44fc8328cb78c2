package vn.dieuphoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.proof.Records.Forged;

/** A projection is emptied and told anew to the same state, whatever arrives or dies meanwhile. */
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Ground ground;
    private Ledger ledger;
    private Tale tale;

    @BeforeEach
    void start() {
        ground = new Ground();
        ledger = ground.start();
        tale = new Tale(ground);
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void tellsEverythingAnewOnceAndInOrderAndDecidesNothing() {
        tale.story(40);
        String before = tale.state();
        long decisions = ground.count("select count(*) from decision");
        assertThat(decisions).isEqualTo(40);
        ground.execute("delete from applied");

        Ledger.Course course = ledger.replay("applied");

        assertThat(course.state()).isEqualTo("DONE");
        assertThat(course.applied()).isEqualTo(160);
        assertThat(tale.state()).isEqualTo(before);
        assertThat(ground.count("select count(*) from decision")).isEqualTo(decisions);
    }

    @Test
    void losesNothingThatArrivesMeanwhile() throws InterruptedException {
        tale.story(20);
        tale.brake(0.01);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<UUID> written = new ArrayList<>();
        Thread writer = Thread.ofPlatform().start(() -> write(goesOn, written));
        Ledger.Course first = ledger.replay("applied");
        Ledger.Course second = ledger.replay("applied");
        goesOn.set(false);
        writer.join();

        assertThat(List.of(first.state(), second.state())).containsOnly("DONE");
        eventually(() -> assertThat(written)
                .allSatisfy(lesson -> assertThat(ground.applied(lesson)).isEqualTo(2)));
        assertThat(ground.count("select count(*) from parked")).isZero();
        String before = tale.state();
        assertThat(ledger.replay("applied").state()).isEqualTo("DONE");
        assertThat(tale.state()).isEqualTo(before);
    }

    @Test
    void leavesTheOldStateWhenItIsKilledInTheMiddleAndRunsAgain() {
        tale.story(40);
        String before = tale.state();
        tale.brake(0.1);
        String replay = ledger.ask("applied");
        eventually(() -> assertThat(tale.sleeping()).isPositive());
        assertThat(ledger.ask("applied")).isEmpty();
        assertThat(ledger.course(replay).state()).isEqualTo("RUNNING");
        assertThat(tale.state()).as("seen by others meanwhile").isEqualTo(before);
        ledger.kill();
        tale.release();

        Ledger next = ground.start();
        eventually(() -> assertThat(next.course(replay).failure()).isEqualTo("INTERRUPTED"));
        assertThat(tale.state()).isEqualTo(before);
        ground.execute("delete from applied where sequence > 1");
        assertThat(next.replay("applied").state()).isEqualTo("DONE");
        assertThat(tale.state()).isEqualTo(before);
    }

    @Test
    void refusesWhenTheTopicNoLongerHoldsEverything() {
        tale.story(3);
        ground.execute("insert into inbox values ('/dieuphoi/forger', 'lesson/lost', 2)");
        String before = tale.state();

        Ledger.Course course = ledger.replay("applied");

        assertThat(course.failure()).isEqualTo("LOG_INCOMPLETE");
        assertThat(tale.state()).isEqualTo(before);
        assertThat(ledger.replay("no-such-thing").failure()).isEqualTo("DEFECT");
    }

    @Test
    void leavesParkedRecordsAlone() {
        UUID lesson = UUID.randomUUID();
        ground.records.write(new Forged(Records.LESSON, "lesson/" + lesson, 1, "vn.dieuphoi.lesson-moved.v1", "{}"));
        ground.records.write(Forged.drafted(lesson, 2));
        ground.records.write(new Forged(Records.LESSON, "lesson/" + lesson, 3, Records.DRAFTED, "{\"lessonId\": 7"));
        ground.records.write(Forged.drafted(lesson, 4));
        eventually(() -> assertThat(ground.count("select count(*) from parked")).isEqualTo(3));
        String before = tale.state();

        assertThat(ledger.replay("applied").state()).isEqualTo("DONE");
        assertThat(tale.state()).isEqualTo(before);
        assertThat(ground.count("select count(*) from parked")).isEqualTo(3);
    }

    private void write(AtomicBoolean goesOn, List<UUID> written) {
        while (goesOn.get()) {
            UUID lesson = UUID.randomUUID();
            ground.records.write(Forged.drafted(lesson, 1));
            ground.records.write(Forged.drafted(lesson, 2));
            ground.records.write(Forged.drafted(lesson, 1));
            written.add(lesson);
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
