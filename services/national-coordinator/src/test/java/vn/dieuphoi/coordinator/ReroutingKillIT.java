package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.testkit.Mail;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

/** The process dies while many open cases follow a merger: in the middle of a batch, and between two. */
@QuarkusTest
@TestProfile(ReroutingKillIT.Bystander.class)
@WithTestResource(RealInfrastructure.class)
class ReroutingKillIT {
    private static final int CASES = 60;
    private static final int BATCH = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** The application in this JVM hears nothing and tells nobody: the process does the work. */
    public static final class Bystander implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.intake.enabled", "false",
                    "mp.messaging.incoming.deadline.enabled", "false",
                    "mp.messaging.incoming.lesson.enabled", "false",
                    "dieuphoi.outbox.relay", "false");
        }
    }

    @Test
    void everyOpenCaseFollowsOnceThoughTheProcessIsKilled() throws SQLException {
        try (var coordinator = new CoordinatorProcess("coordinator.rerouting.batch=" + BATCH)) {
            var old = Province.registered();
            var into = Province.registered();
            var incidents = openCases(coordinator, old);

            killedInTheMiddleOfABatch(coordinator, incidents, () -> old.mergedInto(into));
            eachBatchTakesASecond(coordinator);
            coordinator.startAgain();
            killedBetweenTwoBatches(coordinator);
            coordinator.startAgain();

            await().atMost(PATIENCE).until(() -> coordinator.count("select count(*) from rerouting") == 0);
            assertThat(coordinator.count("select count(*) from rerouting_case")).isZero();
            awaitRest(coordinator);
            assertThatEveryCaseFollowedOnce(coordinator, old, into);
            assertThatNothingIsDoubled(coordinator, into);
            assertThatOthersWereToldOnce(coordinator);
        }
    }

    private static List<IncidentId> openCases(CoordinatorProcess coordinator, Province province) {
        var incidents = Stream.generate(province::notice)
                .limit(CASES)
                .map(Told::notice)
                .sorted(Comparator.comparing(IncidentId::toString))
                .toList();
        await().atMost(PATIENCE)
                .until(() -> coordinator.count("select count(distinct incident) from delivery") == CASES);
        awaitRest(coordinator);
        return incidents;
    }

    /** Nothing is on its way: no mail and no event. */
    private static void awaitRest(CoordinatorProcess coordinator) {
        await().atMost(PATIENCE)
                .until(() -> coordinator.count("select count(*) from delivery where state = 'pending'")
                                + coordinator.count("select count(*) from role_alarm where state = 'pending'")
                        == 0);
        await().atMost(PATIENCE).until(() -> coordinator.count("select count(*) from outbox") == 0);
    }

    /** The second batch hangs in its transaction, after it has written something. */
    private static void killedInTheMiddleOfABatch(
            CoordinatorProcess coordinator, List<IncidentId> incidents, Runnable change) {
        coordinator.execute("""
                create function hang() returns trigger language plpgsql as
                $$ begin
                    if new.incident = '%s' then perform pg_sleep(600); end if;
                    return new;
                end $$;
                create trigger hang before insert on succession for each row execute function hang()
                """.formatted(incidents.get(BATCH + BATCH / 2)));
        change.run();
        await().atMost(PATIENCE)
                .until(() -> coordinator.count("select count(*) from pg_stat_activity"
                                + " where usename = current_user and wait_event = 'PgSleep'")
                        == 1);
        awaitRest(coordinator);
        coordinator.kill();
        coordinator.execute("drop trigger hang on succession; drop function hang()");
        assertThat(followed(coordinator))
                .as("the batch in which it died has left nothing")
                .isEqualTo(BATCH);
    }

    /** So that there is time to do something after some of them and before the last. */
    private static void eachBatchTakesASecond(CoordinatorProcess coordinator) {
        coordinator.execute("""
                create function linger() returns trigger language plpgsql as
                $$ begin perform pg_sleep(1); return null; end $$;
                create trigger linger after insert on succession for each statement execute function linger()
                """);
    }

    /** The row of the change is held as soon as a batch has ended: the next one cannot begin. */
    private static void killedBetweenTwoBatches(CoordinatorProcess coordinator) throws SQLException {
        try (var connection = coordinator.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            await().atMost(PATIENCE).until(() -> followed(coordinator) > BATCH);
            var unused = statement.execute("select id from rerouting for update");
            awaitRest(coordinator);
            coordinator.kill();
            connection.rollback();
        }
        coordinator.execute("drop trigger linger on succession; drop function linger()");
        assertThat(followed(coordinator) % BATCH).isZero();
        assertThat(followed(coordinator)).isBetween(2L * BATCH, (long) CASES - 1);
    }

    private static long followed(CoordinatorProcess coordinator) {
        return coordinator.count("select count(distinct incident) from succession");
    }

    private static void assertThatEveryCaseFollowedOnce(CoordinatorProcess coordinator, Province old, Province into) {
        assertThat(coordinator.count("select count(*) from incident_case where state = 'open'"))
                .isEqualTo(CASES);
        assertThat(coordinator.count("""
                select count(*) from (select from succession group by incident, role having count(*) > 1) doubled""")).isZero();
        var passed = Map.of(
                "owner", List.of(old.committee(), into.committee()),
                "specialised-unit", List.of(old.department(), into.department()));
        passed.forEach((role, bearers) -> {
            assertThat(coordinator.count("""
                    select count(*) from succession where role = '%s' and predecessor = '%s' and successor = '%s'
                        and reason = 'merged'""".formatted(role, bearers.getFirst(), bearers.getLast())))
                    .as(role)
                    .isEqualTo(CASES);
            assertThat(coordinator.count("""
                    select count(*) from case_body where organisation = '%s' and '%s' = any (roles)""".formatted(bearers.getLast(), role)))
                    .as(role)
                    .isEqualTo(CASES);
        });
    }

    /** By the database, where a leg reaches each organisation once, and by the mail server, which has each mail once. */
    private static void assertThatNothingIsDoubled(CoordinatorProcess coordinator, Province into) {
        assertThat(coordinator.count("select count(*) from delivery where leg = 'operator' and organisation = '%s'"
                        .formatted(into.department())))
                .isEqualTo(CASES);
        assertThat(RealInfrastructure.mail().mails())
                .hasSize((int) (coordinator.count("select count(*) from delivery where state = 'sent'")
                        + coordinator.count("select count(*) from role_alarm where state = 'sent'")))
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates();
    }

    private static void assertThatOthersWereToldOnce(CoordinatorProcess coordinator) {
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var told = cases.records().stream()
                    .filter(record -> record.event() instanceof PartySucceeded)
                    .toList();
            assertThat(told)
                    .hasSize((int) coordinator.count("select count(*) from succession"))
                    .extracting(ReroutingKillIT::part)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Object> part(TopicRecord record) {
        var passed = (PartySucceeded) record.event();
        return List.of(passed.incidentId(), passed.role());
    }
}
