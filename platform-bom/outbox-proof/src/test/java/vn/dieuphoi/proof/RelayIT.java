package vn.dieuphoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.proof.Records.Sent;

/** Everything committed reaches the broker, each aggregate strictly by version, whatever dies. */
class RelayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SENT = "incident_outbox_sent_records_total";
    private static Ground ground;

    @BeforeAll
    static void start() {
        ground = new Ground();
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void sendsWhatWasCommittedWhileTheBrokerWasAway() {
        Ledger ledger = ground.start();
        UUID lesson = UUID.randomUUID();
        ledger.enter(lesson, 2);
        awaitRecords(lesson, 2);
        ground.kafka.kill();
        ledger.enter(lesson, 3);
        assertThat(ground.count("select count(*) from outbox")).isEqualTo(3);
        ground.kafka.restart();
        awaitRecords(lesson, 5);
        assertThat(firstSequences(ground.records.of(lesson))).containsExactly(1L, 2L, 3L, 4L, 5L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ground.applied(lesson)).isEqualTo(5));
        ledger.kill();
    }

    @Test
    void sendsAfterBeingKilledBetweenCommitAndSend() {
        Ledger mute = ground.start("dieuphoi.outbox.relay=false");
        UUID lesson = UUID.randomUUID();
        mute.enter(lesson, 3);
        mute.kill();
        assertThat(ground.records.of(lesson)).isEmpty();
        Ledger next = ground.start();
        awaitRecords(lesson, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ground.applied(lesson)).isEqualTo(3));
        next.kill();
    }

    @Test
    void resendsTheSameEventAfterBeingKilledBetweenSendAndDelete() {
        hangOnDelete();
        Ledger doomed = ground.start();
        UUID lesson = UUID.randomUUID();
        doomed.enter(lesson, 1);
        awaitRecords(lesson, 1);
        doomed.kill();
        deleteAgain();
        Ledger next = ground.start();
        awaitRecords(lesson, 2);
        List<Sent> sent = ground.records.of(lesson);
        assertThat(sent.get(1).id()).isEqualTo(sent.get(0).id());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ground.count("select count(*) from outbox")).isZero());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ground.applied(lesson)).isEqualTo(1));
        next.kill();
    }

    @Test
    void twoRelaysShareTheLoadAndKeepTheOrder() throws Exception {
        Ledger one = ground.start();
        Ledger two = ground.start();
        List<UUID> lessons =
                IntStream.range(0, 64).mapToObj(i -> UUID.randomUUID()).toList();
        await().atMost(PATIENCE).until(() -> holders() == 2);
        enterFromManyClients(one, two, lessons);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ground.count("select count(*) from outbox")).isZero());
        assertEachInOrder(lessons, 30);
        assertThat(one.metric(SENT)).isPositive();
        assertThat(two.metric(SENT)).isPositive();
        one.kill();
        two.kill();
    }

    /** Ten rounds of three events for every lesson, by turns through one process and the other. */
    private static void enterFromManyClients(Ledger one, Ledger two, List<UUID> lessons) throws Exception {
        try (var clients = Executors.newFixedThreadPool(8)) {
            var entered = new ArrayList<java.util.concurrent.Future<?>>();
            for (int round = 0; round < 10; round++) {
                Ledger ledger = round % 2 == 0 ? one : two;
                lessons.forEach(lesson -> entered.add(clients.submit(() -> ledger.enter(lesson, 3))));
            }
            for (var done : entered) {
                assertThat(done.get()).isNull();
            }
        }
    }

    private static void assertEachInOrder(List<UUID> lessons, long last) {
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        Map<String, List<Sent>> sent = ground.records.byAggregate();
        assertThat(lessons)
                .allSatisfy(lesson -> assertThat(firstSequences(sent.getOrDefault("lesson/" + lesson, List.of())))
                        .isEqualTo(expected));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lessons)
                        .allSatisfy(lesson -> assertThat(ground.applied(lesson)).isEqualTo(last)));
    }

    private static void hangOnDelete() {
        ground.execute("""
                create function hang() returns trigger language plpgsql as
                $$ begin perform pg_sleep(600); return old; end $$;
                create trigger hang before delete on outbox for each row execute function hang()
                """);
    }

    private static void deleteAgain() {
        ground.execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'delete from outbox%'");
        ground.execute("drop trigger hang on outbox; drop function hang()");
    }

    /** How many sessions hold shard locks. */
    private static long holders() {
        return ground.count("select count(distinct pid) from pg_locks where locktype = 'advisory' and objid < 16");
    }

    private static void awaitApplied(UUID lesson, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ground.applied(lesson)).isEqualTo(count));
    }

    private static void awaitEmptyOutbox() {
        await().atMost(PATIENCE).until(() -> ground.count("select count(*) from outbox") == 0);
    }

    private static void awaitRecords(UUID lesson, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ground.records.of(lesson)).hasSizeGreaterThanOrEqualTo(count));
    }

    /** The sequences in the order in which each was first seen: a resend may repeat one, never overtake. */
    private static List<Long> firstSequences(List<Sent> sent) {
        return sent.stream().map(Sent::sequence).distinct().toList();
    }
}
