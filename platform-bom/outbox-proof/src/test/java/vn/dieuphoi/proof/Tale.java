package vn.dieuphoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import vn.dieuphoi.proof.Records.Forged;

/** What the projection of applied events holds, how it got there, and how to slow that down. */
record Tale(Ground ground) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String STATE = """
            select count(*), md5(string_agg(t, ',' order by t)) from (
                select lesson || ' ' || string_agg(sequence || event, ',' order by position) as t
                from applied group by lesson) as lessons
            """;

    /** Lessons of four events each, with duplicates and in disorder, until all are applied. */
    void story(int lessons) {
        List<UUID> ids =
                IntStream.range(0, lessons).mapToObj(i -> UUID.randomUUID()).toList();
        ids.forEach(lesson -> {
            ground.records.write(Forged.drafted(lesson, 1));
            ground.records.write(Forged.drafted(lesson, 3));
            ground.records.write(Forged.drafted(lesson, 1));
            ground.records.write(Forged.drafted(lesson, 2));
            ground.records.write(Forged.published(lesson, 4, "Bài học"));
            ground.records.write(Forged.drafted(lesson, 2));
        });
        eventually(() -> assertThat(ids)
                .allSatisfy(lesson -> assertThat(ground.applied(lesson)).isEqualTo(4)));
        eventually(() -> assertThat(ground.count("select count(*) from parked")).isZero());
    }

    /** A digest of the events of every lesson in the order in which they were written down. */
    String state() {
        return ground.text(STATE);
    }

    void brake(double seconds) {
        ground.execute("""
                create function slow() returns trigger language plpgsql as
                $$ begin perform pg_sleep(%s); return new; end $$;
                create trigger slow before insert on applied for each row execute function slow()
                """.formatted(seconds));
    }

    void release() {
        ground.execute("drop trigger slow on applied; drop function slow()");
    }

    long sleeping() {
        return ground.count(
                "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and query like 'insert into applied%'");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
