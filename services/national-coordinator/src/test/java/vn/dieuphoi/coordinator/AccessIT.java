package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TestTokens;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessIT {

    private static IncidentId opened() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitCase(id, found -> {});
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/cases/0198c7a0-0000-7000-8000-000000000001"})
    void letsNobodyInWithoutAToken(String address) {
        HttpProblem.in(RestAssured.get(address)).hasStatus(401);
    }

    @Test
    void letsNobodyInWithATokenThatIsNotForUs() {
        Stream.of(
                        TestTokens.forAnotherAudience(Sample.COORDINATOR, "officer", "national-coordinator"),
                        TestTokens.fromAnotherIssuer(Sample.COORDINATOR, "officer", "national-coordinator"),
                        TestTokens.signedByAnotherKey(Sample.COORDINATOR, "officer", "national-coordinator"),
                        TestTokens.expired(Sample.COORDINATOR, "officer", "national-coordinator"))
                .map(token -> new CaseClient(token).list(""))
                .forEach(answer -> HttpProblem.in(answer).hasStatus(401));
    }

    @Test
    void letsNobodyInWithoutARole() {
        HttpProblem.in(CaseClient.of(Sample.COORDINATOR, "cleaner").list("")).hasStatus(403);
    }

    @Test
    void letsNobodyInWhomNoOrganisationSent() {
        var nobody = new CaseClient(TestTokens.withoutOrganisation("officer", "national-coordinator"));
        HttpProblem.in(nobody.list("")).hasStatus(403).hasCode("organisation-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "specialised-officer", "national-coordinator", "responder", "auditor"})
    void showsACaseToItsPartiesWhateverTheirRole(String role) {
        var id = opened();
        assertThat(CaseClient.of(Sample.PROVINCE, role).read(id).statusCode()).isEqualTo(200);
    }

    @Test
    void hidesACaseFromEverybodyElse() {
        var id = opened();
        Stream.of(Sample.BANK, Sample.GOVERNMENT, Sample.FORMER_COORDINATOR, Sample.UNKNOWN)
                .map(other -> CaseClient.of(other, "national-coordinator").read(id))
                .forEach(answer -> HttpProblem.in(answer).hasStatus(404));
    }

    @Test
    void answersAlikeWhereThereIsNoCase() {
        HttpProblem.in(OFFICER.read(IncidentId.next())).hasStatus(404).hasCode("not-found");
        HttpProblem.in(OFFICER.request().get("/v1/cases/no-id")).hasStatus(404);
    }
}
