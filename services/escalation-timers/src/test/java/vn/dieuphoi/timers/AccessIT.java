package vn.dieuphoi.timers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.TestTokens;

@QuarkusTest
@TestProfile(Demo.class)
class AccessIT {
    private static final OrganisationId STRANGER = new OrganisationId("veris-other");

    @Inject
    MovableClock clock;

    private final Story story = Story.at(Instant.parse("2026-11-09T00:00:00Z"));
    private final Reader coordinator = Reader.coordinator();
    private Telling telling;

    @BeforeEach
    void missATarget() {
        telling = new Telling();
        clock.set(story.minute(2));
        telling.tell(story.notice(), story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));
        telling.tell(story.confirmed(Role.OPERATOR, Story.DEPARTMENT, 2));
        coordinator.awaitDeadline(story.incident(), "A07", Story.DEPARTMENT, "running");
        coordinator.awaitDeadline(story.incident(), "A03", Story.HOSPITAL, "running");
        clock.set(story.minute(3));
        coordinator.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        coordinator.awaitPage(story.incident(), Story.DEPARTMENT, "sent");
    }

    @AfterEach
    void end() {
        clock.reset();
        telling.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deadlines", "/v1/pages"})
    void wantsATokenOfThisRealmForThisApi(String path) {
        HttpProblem.in(given().get(path)).hasStatus(401);
        HttpProblem.in(new Reader(TestTokens.forAnotherAudience(Story.COORDINATOR, "x", "auditor")).get(path, Map.of()))
                .hasStatus(401);
        HttpProblem.in(new Reader(TestTokens.fromAnotherIssuer(Story.COORDINATOR, "x", "auditor")).get(path, Map.of()))
                .hasStatus(401);
        HttpProblem.in(new Reader(TestTokens.expired(Story.COORDINATOR, "x", "auditor")).get(path, Map.of()))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deadlines", "/v1/pages"})
    void wantsARoleAndAnOrganisation(String path) {
        HttpProblem.in(Reader.of(Story.COORDINATOR, "visitor").get(path, Map.of()))
                .hasStatus(403);
        HttpProblem.in(new Reader(TestTokens.withoutOrganisation("x", "auditor")).get(path, Map.of()))
                .hasStatus(403)
                .hasCode("organisation-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "specialised-officer", "national-coordinator", "responder", "auditor"})
    void showsAPartyTheClocksOfItsCase(String role) {
        for (var party : List.of(Story.HOSPITAL, Story.PROVINCE, Story.DEPARTMENT, Story.COORDINATOR)) {
            assertThat(Reader.of(party, role).deadlines(story.incident())).hasSize(9);
            assertThat(Reader.of(party, role).pages(story.incident())).hasSize(2);
        }
    }

    @Test
    void showsAStrangerNothing() {
        var stranger = Reader.of(STRANGER, "auditor");

        assertThat(stranger.pages(story.incident())).isEmpty();
        assertThat(stranger.get("/v1/deadlines", Map.of()).<List<?>>path("items"))
                .isEmpty();
        assertThat(stranger.get("/v1/pages", Map.of()).<List<?>>path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "specialised-officer", "national-coordinator", "responder", "auditor"})
    void knowsNoClocksOfACaseThatIsNoneOfTheReaders(String role) {
        var foreign = clocks(Reader.of(STRANGER, role), story.incident());
        var unknown = clocks(Reader.of(STRANGER, role), IncidentId.next());

        HttpProblem.in(foreign).hasStatus(404).hasCode("not-found");
        HttpProblem.in(unknown).hasStatus(404).hasCode("not-found");
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        HttpProblem.in(clocks(Reader.of(Story.HOSPITAL, role), IncidentId.next()))
                .hasStatus(404);
        assertThat(clocks(Reader.of(Story.HOSPITAL, role), story.incident()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForTheRoleBeforeTheCase() {
        for (var organisation : List.of(STRANGER, Story.HOSPITAL)) {
            HttpProblem.in(clocks(Reader.of(organisation, "visitor"), story.incident()))
                    .hasStatus(403);
        }
    }

    @Test
    void showsAPartyAnEmptyListWhereNoClockIsInTheState() {
        var none = coordinator.get(
                "/v1/deadlines", Map.of("incident", story.incident().toString(), "state", "met-late"));

        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.<List<?>>path("items")).isEmpty();
    }

    private static Response clocks(Reader reader, IncidentId incident) {
        return reader.get("/v1/deadlines", Map.of("incident", incident.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deadlines", "/v1/pages"})
    void showsLongListsPageByPage(String path) {
        var incident = story.incident().toString();
        var whole = coordinator.get(path, Map.of("incident", incident)).<List<String>>path("items.id");
        var oneByOne = new ArrayList<String>();
        var answer = coordinator.get(path, Map.of("incident", incident, "limit", 1));
        oneByOne.addAll(answer.path("items.id"));
        while (answer.path("next") != null) {
            var cursor = answer.<String>path("next");
            answer = coordinator.get(path, Map.of("incident", incident, "limit", 1, "cursor", cursor));
            oneByOne.addAll(answer.path("items.id"));
        }

        assertThat(whole).hasSizeGreaterThan(1);
        assertThat(oneByOne).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deadlines", "/v1/pages"})
    void goesOnFromOneIncidentToTheNext(String path) {
        var first = coordinator.get(path, Map.of("limit", 1));
        var second = coordinator.get(path, Map.of("limit", 1, "cursor", first.<String>path("next")));

        assertThat(second.<List<String>>path("items.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
    }

    @Test
    void showsTheClocksInOneState() {
        var missed = coordinator.get(
                "/v1/deadlines", Map.of("incident", story.incident().toString(), "state", "missed"));

        assertThat(missed.<List<String>>path("items.rule")).containsExactly("A06", "A06");
    }

    @Test
    void refusesWhatCannotBeAskedFor() {
        HttpProblem.in(english("/v1/deadlines?state=late")).hasStatus(400).hasCode("state-unknown");
        HttpProblem.in(english("/v1/pages?incident=x"))
                .hasStatus(400)
                .hasCode("incident-malformed")
                .isWrittenIn("en");
        HttpProblem.in(english("/v1/deadlines?cursor=x")).hasStatus(400).hasCode("cursor-malformed");
        HttpProblem.in(english("/v1/deadlines?limit=0")).hasStatus(400).hasCode("limit-out-of-range");
    }

    private Response english(String path) {
        return given().auth()
                .oauth2(coordinator.token())
                .header("Accept-Language", "en")
                .get(path);
    }

    @Test
    void isHealthyAndDescribed() {
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/openapi").asString())
                .contains("/v1/deadlines", "/v1/pages", "/pages/{token}", "#/components/parameters/State");
        assertThat(given().get("/q/metrics").asString()).contains("incident_timers_lateness_seconds");
    }
}
