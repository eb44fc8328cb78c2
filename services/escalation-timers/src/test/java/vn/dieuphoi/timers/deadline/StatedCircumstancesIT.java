package vn.dieuphoi.timers.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

/** The conditional rules begin by themselves, from what reporters state in their notices and reports. */
@QuarkusTest
@TestProfile(Demo.class)
class StatedCircumstancesIT {
    private static final String UNFOUNDED = "incident_timers_unfounded_deadlines";

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private final Story story = Story.at(Instant.parse("2026-11-03T00:55:00Z"));
    private final Reader reader = Reader.coordinator();
    private Telling telling;

    @BeforeEach
    void begin() {
        telling = new Telling();
        clock.set(story.minute(2));
    }

    @AfterEach
    void end() {
        clock.reset();
        telling.close();
    }

    @Test
    void aNoticeThatStatesThemBeginsTheDutiesWithTheirRecipients() {
        telling.tell(story.openedInFull(), story.statedIntake().getFirst());

        assertThat(reader.awaitDeadline(story.incident(), "A08", Story.HOSPITAL, "running"))
                .containsEntry("recipients", List.of("national-coordinator", "owner", "specialised-unit"));
        assertThat(reader.awaitDeadline(story.incident(), "B03", Story.PROVINCE, "running"))
                .containsEntry("recipients", List.of("cyber-security-force"))
                .containsEntry("dueAt", "2026-11-04T00:55:00Z");
        assertThat(reader.awaitDeadline(story.incident(), "C01", Story.PROVINCE, "running"))
                .containsEntry("recipients", List.of("data-protection-agency"))
                .containsEntry("dueAt", "2026-11-06T00:55:00Z");
        assertThat(reader.awaitDeadline(story.incident(), "E01", Story.HOSPITAL, "running"))
                .containsEntry("recipients", List.of("specialised-unit", "superior-body"))
                .extracting("facts")
                .isEqualTo(Map.of(
                        "incident.detected", "2026-11-03T00:55:00Z",
                        "facts.possiblySerious", "true",
                        "facts.operatorCapacityExceeded", "true",
                        "reporter.province", "19"));
        reader.awaitDeadline(story.incident(), "A18", Story.COORDINATOR, "running");
        reader.awaitDeadline(story.incident(), "A20", Story.COORDINATOR, "running");
        assertThat(rules()).doesNotContain("B04", "D02", "E11");
    }

    @Test
    void aLaterReportBeginsWhatItIsTheFirstToState() {
        telling.tell(story.statedIntake().getFirst(), story.openedInFull());
        reader.awaitDeadline(story.incident(), "B03", Story.PROVINCE, "running");
        assertThat(rules()).doesNotContain("B04");

        telling.tell(story.statedIntake().get(1));

        assertThat(reader.awaitDeadline(story.incident(), "B04", Story.PROVINCE, "running"))
                .containsEntry("triggeredAt", "2026-11-03T00:55:00Z")
                .containsEntry("recipients", List.of("cyber-security-force"));
    }

    @Test
    void repairAndPatchBeginTheirDuties() {
        telling.tell(story.openedInFull());
        telling.tell(story.statedIntake().toArray(Event[]::new));

        assertThat(reader.awaitDeadline(story.incident(), "D02", Story.HOSPITAL, "running"))
                .containsEntry("triggeredAt", story.minute(50).toString())
                .containsEntry("recipients", List.of("state-bank"));
        assertThat(reader.awaitDeadline(story.incident(), "E11", Story.HOSPITAL, "running"))
                .containsEntry("triggeredAt", story.minute(40).toString());
    }

    /** No clock is dropped: it goes on, as one that nothing calls for any more, and a person must look. */
    @Test
    void whatIsTakenBackLeavesItsClockUnfounded() {
        var states = story.report(SubmissionKind.INITIAL, 3, Optional.of(Story.securitySigns(true)), Optional.empty());
        var denies =
                story.report(SubmissionKind.CLOSING, 90, Optional.of(Story.securitySigns(false)), Optional.empty());
        telling.tell(story.openedInFull(), story.notice(), states);
        var b04 = reader.awaitDeadline(story.incident(), "B04", Story.PROVINCE, "running");
        var before = meters.counter(UNFOUNDED).count();

        telling.tell(denies);

        await().untilAsserted(
                        () -> assertThat(meters.counter(UNFOUNDED).count()).isGreaterThan(before));
        assertThat(reader.awaitDeadline(story.incident(), "B04", Story.PROVINCE, "running"))
                .isEqualTo(b04);
    }

    private List<Object> rules() {
        return reader.deadlines(story.incident()).stream()
                .map(deadline -> deadline.get("rule"))
                .toList();
    }
}
