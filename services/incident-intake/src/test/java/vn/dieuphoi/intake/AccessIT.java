package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TestTokens;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessIT {
    private static final String REPORT = "{\"kind\": \"initial\"}";
    private static final OrganisationId HOSPITAL = new OrganisationId("benh-vien-19");

    private final String witness = IntakeClient.newUnit();
    private final String operator = IntakeClient.newUnit();
    private final String owner = IntakeClient.newUnit();

    @Test
    void letsNobodyInWithoutAToken() {
        var incident = IncidentId.next();

        HttpProblem.in(RestAssured.get("/v1/incidents/" + incident)).hasStatus(401);
        HttpProblem.in(RestAssured.given()
                        .contentType("application/json")
                        .body(IntakeClient.NOTICE)
                        .post("/v1/incidents"))
                .hasStatus(401)
                .hasCode("unauthenticated");
    }

    @Test
    void letsNobodyInWithATokenThatIsNotForUs() {
        Stream.of(
                        TestTokens.forAnotherAudience(HOSPITAL, "analyst", "reporter"),
                        TestTokens.fromAnotherIssuer(HOSPITAL, "analyst", "reporter"),
                        TestTokens.signedByAnotherKey(HOSPITAL, "analyst", "reporter"),
                        TestTokens.expired(HOSPITAL, "analyst", "reporter"))
                .map(token -> IntakeClient.withToken(token).giveNotice(IntakeClient.NOTICE))
                .forEach(answer -> HttpProblem.in(answer).hasStatus(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "responder", "specialised-officer", "national-coordinator"})
    void takesSubmissionsFromReportersOnly(String role) {
        String incident = notice();
        var officer = IntakeClient.of(operator, role).speaking("en");

        HttpProblem.in(officer.giveNotice(IntakeClient.NOTICE)).hasStatus(403).isWrittenIn("en");
        HttpProblem.in(officer.report(incident, REPORT)).hasStatus(403).isWrittenIn("en");
    }

    @Test
    void takesNothingFromSomebodyWhomNoOrganisationSent() {
        var nobody = IntakeClient.withToken(TestTokens.withoutOrganisation("analyst", "reporter"));

        HttpProblem.in(nobody.giveNotice(IntakeClient.NOTICE)).hasStatus(403).hasCode("organisation-missing");
        HttpProblem.in(nobody.read(notice())).hasStatus(403).hasCode("organisation-missing");
    }

    @Test
    void takesReportsFromWhoGaveNoticeAndFromTheOperator() {
        String incident = notice();

        assertThat(IntakeClient.reporterOf(witness).report(incident, REPORT).statusCode())
                .isEqualTo(201);
        assertThat(IntakeClient.reporterOf(operator).report(incident, REPORT).statusCode())
                .isEqualTo(201);
    }

    @Test
    void hidesAnIncidentFromReportersOfOthers() {
        String incident = notice();

        HttpProblem.in(IntakeClient.reporterOf(owner).report(incident, REPORT)).hasStatus(404);
        HttpProblem.in(IntakeClient.ofNewUnit().report(incident, REPORT)).hasStatus(404);
        HttpProblem.in(IntakeClient.ofNewUnit().read(incident)).hasStatus(404);
    }

    @Test
    void showsAnIncidentToReportersAndAuditorsOfItsParties() {
        String incident = notice();

        assertThat(Stream.of(witness, operator, owner)
                        .flatMap(party ->
                                Stream.of(IntakeClient.of(party, "reporter"), IntakeClient.of(party, "auditor")))
                        .map(reader -> reader.read(incident).statusCode()))
                .containsOnly(200);
    }

    @Test
    void hidesAnIncidentFromAuditorsOfOthers() {
        HttpProblem.in(IntakeClient.of("a05", "auditor").read(notice())).hasStatus(404);
    }

    @Test
    void showsNothingToOtherRoles() {
        HttpProblem.in(IntakeClient.of(operator, "responder").read(notice())).hasStatus(403);
    }

    private String notice() {
        return IntakeClient.reporterOf(witness)
                .giveNotice("""
                        {"description": "x", "detectedAt": "2026-11-05T08:00:00Z",
                         "operator": {"organisation": "%s"}, "owner": {"organisation": "%s"}}""".formatted(operator, owner))
                .path("incidentId");
    }
}
