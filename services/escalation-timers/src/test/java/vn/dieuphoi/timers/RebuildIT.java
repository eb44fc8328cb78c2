package vn.dieuphoi.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.Operator;

/** What is known is rebuilt from the topics; no clock is set, met or missed by it and nobody is paged. */
@QuarkusTest
@TestProfile(Demo.class)
class RebuildIT {
    private static final String[] KNOWN = {"incident", "party", "organisation_name"};
    /** Its rows, and with aggregate_version every event that was ever published. */
    private static final String[] DECIDED = {"deadline", "escalation", "page", "aggregate_version", "outbox"};

    @Inject
    MovableClock clock;

    private final Story story = Story.at(Instant.parse("2026-11-05T00:55:00Z"));

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void rebuildsWhatIsKnownAndTouchesNoClock() {
        clock.set(story.minute(2));
        try (var telling = new Telling()) {
            telling.tell(story.intake().toArray(Event[]::new));
            telling.tell(story.coordination().toArray(Event[]::new));
            telling.tell(named("Bệnh viện mẫu"));
        }
        var reader = Reader.coordinator();
        await().untilAsserted(
                        () -> assertThat(reader.deadlines(story.incident())).hasSize(12));
        await().untilAsserted(() -> assertThat(Operator.column("select name from organisation_name"))
                .contains("Bệnh viện mẫu"));
        await().untilAsserted(() ->
                assertThat(Operator.column("select id from outbox")).isEmpty());
        var known = Operator.rows(KNOWN);
        var decided = Operator.rows(DECIDED);
        Operator.damage("delete from party");
        Operator.damage("update incident set known = replace(known, 'benh-vien-19', 'nobody')");
        Operator.damage("delete from organisation_name");

        assertThat(Operator.rebuild("facts").getString("state")).isEqualTo("done");
        assertThat(Operator.rebuild("organisation-names").getString("state")).isEqualTo("done");

        assertThat(Operator.rows(KNOWN)).isEqualTo(known);
        assertThat(Operator.rows(DECIDED)).isEqualTo(decided);
    }

    @Test
    void rebuildsWhatWasStated() {
        clock.set(story.minute(2));
        try (var telling = new Telling()) {
            telling.tell(story.openedInFull());
            telling.tell(story.statedIntake().toArray(Event[]::new));
        }
        Reader.coordinator().awaitDeadline(story.incident(), "D02", Story.HOSPITAL, "running");
        await().untilAsserted(() ->
                assertThat(Operator.column("select id from outbox")).isEmpty());
        var known = Operator.rows(KNOWN);
        var decided = Operator.rows(DECIDED);
        Operator.damage("update incident set known = replace(known, '\"statements\"', '\"forgotten\"')");

        assertThat(Operator.rows(KNOWN)).isNotEqualTo(known);
        assertThat(Operator.rebuild("facts").getString("state")).isEqualTo("done");
        assertThat(Operator.rows(KNOWN)).isEqualTo(known);
        assertThat(Operator.rows(DECIDED)).isEqualTo(decided);
    }

    @Test
    void isForAdministratorsOnly() {
        Operator.assertThatNobodyElseIsLetIn();
        assertThat(Operator.asking().get("/v1/deadlines").statusCode()).isEqualTo(403);
    }

    private static OrganisationRecorded named(String name) {
        return new OrganisationRecorded(
                Story.HOSPITAL,
                List.of(new OrganisationPeriod(
                        LocalDate.parse("2017-03-16"),
                        Optional.empty(),
                        name,
                        "Sample Hospital",
                        "hospital",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
    }
}
