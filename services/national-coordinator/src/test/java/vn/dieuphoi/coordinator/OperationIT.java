package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OperationIT {

    @Test
    void saysThatItIsReady() {
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident_coordinator_case_events_total{event=\"case-opened\"",
                "incident_coordinator_unresolved_roles_total{role=\"owner\"",
                "incident_coordinator_unrouted_submissions_total",
                "incident_coordinator_sent_mails_total",
                "incident_coordinator_resent_mails_total",
                "incident_coordinator_postponed_mails_total",
                "incident_coordinator_failed_deliveries_total"
            })
    void countsFromTheStart(String meter) {
        assertThat(RestAssured.get("/q/metrics").asString()).contains(meter);
    }

    @Test
    void documentsItsAnswers() {
        var api = RestAssured.get("/q/openapi?format=json").jsonPath();
        assertThat(api.getMap("paths.'/v1/cases'.get.responses")).containsKeys("200", "400", "401", "403", "503");
        assertThat(api.getMap("paths.'/v1/cases/{case}'.get.responses")).containsKeys("200", "404");
        assertThat(api.getMap("paths.'/v1/cases/{case}/acknowledgements'.post.responses"))
                .containsKeys("201", "404", "409", "422")
                .doesNotContainKey("200");
        assertThat(api.getMap("paths.'/v1/cases/{case}/completion'.post.responses"))
                .containsKeys("201", "409", "412", "428")
                .doesNotContainKey("200");
        assertThat(api.getMap("components.schemas")).containsKeys("CaseView", "DeliveryView", "Problem");
        assertThat(api.getList("paths.'/v1/cases'.get.security")).isNotEmpty();
    }

    @Test
    void showsItsDocumentation() {
        assertThat(RestAssured.get("/q/swagger-ui").statusCode()).isEqualTo(200);
    }
}
