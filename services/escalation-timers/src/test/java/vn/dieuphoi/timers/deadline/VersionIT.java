package vn.dieuphoi.timers.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

/** Duties have versions: a corrected fact and a successor make new ones, and the former are kept with the reason. */
@QuarkusTest
@TestProfile(Demo.class)
class VersionIT {
    private static final OrganisationId MERGED = new OrganisationId("ubnd-24");

    @Inject
    MovableClock clock;

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
    void aCorrectedDetectionMakesANewVersionAndExplainsTheOld() {
        telling.tell(story.opened());
        var first = reader.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "running");
        assertThat(first).containsEntry("version", 1).containsEntry("earlier", List.of());

        telling.tell(corrected(story.detected().plus(Duration.ofDays(2))));

        var second = awaitVersion("A01", 2);
        assertThat(second)
                .containsEntry("triggeredAt", "2026-11-05T00:55:00Z")
                .containsEntry("dueAt", "2026-11-10T17:00:00Z");
        assertThat(earlier(second))
                .containsEntry("triggeredAt", first.get("triggeredAt"))
                .containsEntry("dueAt", "2026-11-08T17:00:00Z")
                .containsEntry("cause", "facts-corrected");
    }

    @Test
    void aReportSentAgainNeverRestartsAClock() {
        telling.tell(story.opened(), story.notice());
        reader.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "met");
        telling.publish(story.notice(), 1);
        telling.tell(story.routed(Role.OPERATOR));

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reader.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "met"))
                        .containsEntry("version", 1)
                        .containsEntry("dueAt", "2026-11-08T17:00:00Z"));
    }

    @Test
    void aPartThatPassesOnTakesItsOpenDutiesAlong() {
        telling.tell(story.opened(), story.notice());
        reader.awaitDeadline(story.incident(), "B05", Story.PROVINCE, "running");

        telling.tell(succeeded());

        var passed = reader.awaitDeadline(story.incident(), "B05", MERGED, "running");
        assertThat(passed).containsEntry("version", 2);
        assertThat(earlier(passed))
                .containsEntry("obligor", Story.PROVINCE.value())
                .containsEntry("cause", "party-succeeded");
        assertThat(Reader.of(MERGED, "auditor").deadlines(story.incident())).isNotEmpty();
        assertThat(Reader.of(Story.PROVINCE, "auditor").deadlines(story.incident()))
                .isNotEmpty();
    }

    @Test
    void theObligorDeclaresADutyFulfilledElsewhere() {
        telling.tell(story.opened(), story.notice());
        var b05 = reader.awaitDeadline(story.incident(), "B05", Story.PROVINCE, "running");

        assertThat(declare(b05, Story.COORDINATOR, story.minute(1)).statusCode())
                .isEqualTo(403);
        assertThat(declare(b05, new OrganisationId("benh-vien-77"), story.minute(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(declare(b05, Story.PROVINCE, story.detected().minusSeconds(1))
                        .<String>path("code"))
                .isEqualTo("before-it-began");
        var answer = declare(b05, Story.PROVINCE, story.minute(1));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("state")).isEqualTo("met");
        assertThat(answer.<String>path("metBy")).isEqualTo("declaration/ubnd-19");
        assertThat(declare(b05, Story.PROVINCE, story.minute(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatThePlatformSeesIsNotDeclared() {
        telling.tell(story.notice(), story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));
        var a06 = reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running");

        var refused = declare(a06, Story.COORDINATOR, story.minute(2));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("seen-by-the-platform");
    }

    @Test
    void listsEveryFaultOfADeclaration() {
        telling.tell(story.opened());
        var a01 = reader.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "running");

        var refused = send(a01, Story.HOSPITAL, Map.of("fulfilledAt", "hôm qua"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("violations.pointer")).contains("/fulfilledAt", "/reference");
    }

    private FactsCorrected corrected(Instant detectedAt) {
        return new FactsCorrected(
                story.incident(), Optional.of(detectedAt), Optional.empty(), Story.COORDINATOR, story.minute(2));
    }

    private PartySucceeded succeeded() {
        return new PartySucceeded(
                story.incident(),
                Role.OWNER,
                Optional.of(Story.PROVINCE),
                MERGED,
                List.of(),
                SuccessionReason.MERGED,
                Optional.empty(),
                LocalDate.ofInstant(story.detected(), ZoneOffset.UTC),
                story.minute(2));
    }

    private Map<String, Object> awaitVersion(String rule, int version) {
        return await().until(
                        () -> reader.deadlines(story.incident()).stream()
                                .filter(deadline -> deadline.get("rule").equals(rule))
                                .filter(deadline -> deadline.get("version").equals(version))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // JSON as maps
    private static Map<String, Object> earlier(Map<String, Object> deadline) {
        var versions = (List<Map<String, Object>>) deadline.get("earlier");
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private static Response declare(Map<String, Object> deadline, OrganisationId by, Instant at) {
        return send(deadline, by, Map.of("fulfilledAt", at.toString(), "reference", "Công văn 12/UBND, 03/11/2026"));
    }

    private static Response send(Map<String, Object> deadline, OrganisationId by, Map<String, String> body) {
        return given().auth()
                .oauth2(Reader.of(by, "national-coordinator").token())
                .contentType("application/json")
                .body(body)
                .put("/v1/deadlines/{id}/fulfilment", deadline.get("id"));
    }
}
