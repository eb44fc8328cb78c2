package vn.dieuphoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.proof.Records.Forged;

/** Every record has its effect once and in order, whatever arrives; what cannot be applied waits and harms nobody. */
class InboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Ground ground;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        ground = new Ground();
        ledger = ground.start();
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void appliesOnceWhatIsDeliveredFiveTimes() {
        UUID lesson = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            ground.records.write(Forged.drafted(lesson, 1));
        }
        ground.records.write(Forged.drafted(lesson, 2));
        eventually(() -> assertThat(ground.applied(lesson)).isEqualTo(2));
        assertThat(parked(lesson)).isZero();
    }

    @Test
    void putsVersionsOutOfOrderIntoOrder() {
        UUID lesson = UUID.randomUUID();
        for (int sequence : new int[] {4, 2, 5, 3}) {
            ground.records.write(Forged.drafted(lesson, sequence));
        }
        eventually(() -> assertThat(ground.parked(lesson, "GAP")).isEqualTo(4));
        assertThat(ground.applied(lesson)).isZero();
        ground.records.write(Forged.drafted(lesson, 1));
        eventually(() -> assertThat(ground.applied(lesson)).isEqualTo(5));
        assertThat(parked(lesson)).isZero();
    }

    @Test
    void holdsOnlyTheAggregateOfAnIllegibleRecord() {
        UUID ill = UUID.randomUUID();
        UUID well = UUID.randomUUID();
        ground.records.write(new Forged(Records.LESSON, "lesson/" + ill, 1, Records.DRAFTED, "{\"lessonId\": 7"));
        ground.records.write(Forged.drafted(ill, 2));
        ground.records.write(Forged.drafted(well, 1));
        eventually(() -> assertThat(ground.applied(well)).isEqualTo(1));
        eventually(() -> assertThat(ground.parked(ill, "GAP")).isEqualTo(1));
        assertThat(ground.parked(ill, "ILLEGIBLE")).isEqualTo(1);
        assertThat(ground.applied(ill)).isZero();
    }

    @Test
    void replaysWhatFailedAfterTheFix() {
        UUID broken = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        ground.execute("insert into defect values ('%s')".formatted(broken));
        ground.records.write(Forged.drafted(broken, 1));
        ground.records.write(Forged.drafted(broken, 2));
        ground.records.write(Forged.drafted(other, 1));
        eventually(() -> assertThat(ground.applied(other)).isEqualTo(1));
        eventually(() -> assertThat(parked(broken)).isEqualTo(2));
        assertThat(ground.parked(broken, "FAILED")).isEqualTo(1);
        assertThat(ledger.replay("parked").applied()).isZero();
        ground.execute("delete from defect");
        assertThat(ledger.replay("parked").applied()).isEqualTo(2);
        assertThat(ground.applied(broken)).isEqualTo(2);
        assertThat(parked(broken)).isZero();
    }

    @Test
    void keepsAnUnknownTypeWithoutHoldingItsAggregate() {
        UUID lesson = UUID.randomUUID();
        ground.records.write(
                new Forged(Records.LESSON, "lesson/" + lesson, 1, "vn.dieuphoi.lesson-withdrawn.v1", "{}"));
        ground.records.write(Forged.drafted(lesson, 2));
        eventually(() -> assertThat(ground.applied(lesson)).isEqualTo(1));
        assertThat(ground.parked(lesson, "UNKNOWN_TYPE")).isEqualTo(1);
        assertThat(ledger.replay("parked").state()).isEqualTo("DONE");
        assertThat(ground.parked(lesson, "UNKNOWN_TYPE")).isEqualTo(1);
    }

    @Test
    void releasesWhatWaitedForAnotherAggregate() {
        UUID lesson = UUID.randomUUID();
        String organisation = "so-" + lesson;
        ground.records.write(Forged.published(lesson, 1, "organisation/" + organisation));
        ground.records.write(Forged.drafted(lesson, 2));
        eventually(() -> assertThat(parked(lesson)).isEqualTo(2));
        assertThat(ground.parked(lesson, "NOT_YET")).isEqualTo(1);
        ground.records.write(Forged.recorded(organisation, 3));
        eventually(() -> assertThat(ground.applied(lesson)).isEqualTo(2));
        assertThat(parked(lesson)).isZero();
    }

    @Test
    void whatFailsAmongManyHoldsUpItsOwnAggregateOnly() {
        List<UUID> lessons = Stream.generate(UUID::randomUUID).limit(60).toList();
        UUID broken = lessons.get(30);
        UUID early = lessons.get(40);
        ground.execute("insert into defect values ('%s')".formatted(broken));
        for (int sequence = 1; sequence <= 5; sequence++) {
            for (UUID lesson : lessons) {
                ground.records.write(Forged.drafted(lesson, lesson.equals(early) ? 6 - sequence : sequence));
            }
        }
        List<UUID> sound =
                lessons.stream().filter(lesson -> !lesson.equals(broken)).toList();
        eventually(() -> assertThat(sound)
                .allSatisfy(lesson -> assertThat(ground.applied(lesson)).isEqualTo(5)));
        eventually(() -> assertThat(parked(broken)).isEqualTo(5));
        assertThat(ground.applied(broken)).isZero();
        ground.execute("delete from defect");
        assertThat(ledger.replay("parked").applied()).isEqualTo(5);
    }

    private static long parked(UUID lesson) {
        return ground.count("select count(*) from parked where aggregate = ?", "lesson/" + lesson);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
