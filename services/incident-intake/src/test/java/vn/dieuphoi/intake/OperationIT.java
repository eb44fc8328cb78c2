package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OperationIT {

    @Test
    void saysThatItIsReady() {
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void countsSubmissions() {
        assertThat(IntakeClient.ofNewUnit().giveNotice(IntakeClient.NOTICE).statusCode())
                .isEqualTo(201);

        assertThat(RestAssured.get("/q/metrics").asString())
                .containsPattern("incident_intake_submissions_total\\{[^}]*kind=\"notice\"[^}]*} [1-9]");
    }

    @Test
    void documentsItsAnswers() {
        var api = RestAssured.get("/q/openapi?format=json").jsonPath();

        Map<String, Object> notice = api.getMap("paths.'/v1/incidents'.post.responses");
        assertThat(notice).containsKeys("201", "400", "401", "403", "413", "415", "422", "503");
        assertThat(notice).doesNotContainKey("200");
        assertThat(api.<String>get("paths.'/v1/incidents'.post.requestBody.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Notice");
        assertThat(api.getMap("paths.'/v1/incidents/{incident}/reports'.post.responses"))
                .containsKeys("201", "404");
        assertThat(api.getMap("paths.'/v1/incidents/{incident}'.get.responses")).containsKeys("200", "404");
        assertThat(api.getMap("components.securitySchemes")).isNotEmpty();
        assertThat(api.getList("paths.'/v1/incidents'.post.security")).isNotEmpty();
    }

    @Test
    void showsItsDocumentation() {
        assertThat(RestAssured.get("/q/swagger-ui").statusCode()).isEqualTo(200);
    }
}
