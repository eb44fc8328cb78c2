package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.testkit.TestTokens;

/** A client of the coordinator, with the token of somebody. */
record CaseClient(String token) {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final CaseClient OFFICER = of(Sample.COORDINATOR, "national-coordinator");
    static final CaseClient DEPARTMENT = of(Sample.DEPARTMENT, "specialised-officer");
    static final CaseClient ANALYST = of(Sample.HOSPITAL, "reporter");

    static CaseClient of(OrganisationId organisation, String... roles) {
        return new CaseClient(TestTokens.of(organisation, "somebody", roles));
    }

    /** A request with the token and nothing else. */
    RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).header("Accept-Language", "en");
    }

    Response read(IncidentId id) {
        return request().get("/v1/cases/" + id);
    }

    Response list(String query) {
        return request().get("/v1/cases" + query);
    }

    Response acknowledge(IncidentId id, SubmissionId submission) {
        return acknowledge(id, submission, UUID.randomUUID().toString());
    }

    Response acknowledge(IncidentId id, SubmissionId submission, String key) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("submissionId", submission.toString()))
                .post("/v1/cases/%s/acknowledgements".formatted(id));
    }

    Response complete(IncidentId id, String ifMatch) {
        return request()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"note\": \"Đã kiểm tra\"}")
                .post("/v1/cases/%s/completion".formatted(id));
    }

    /** Reads the case and completes it as it is now; again where it changed in between. */
    Response completeAsItIs(IncidentId id) {
        return await().atMost(PATIENCE)
                .until(() -> complete(id, read(id).header("ETag")), answer -> answer.statusCode() != 412);
    }

    /** Waits until the case is such. */
    @CanIgnoreReturnValue
    JsonPath awaitCase(IncidentId id, Consumer<JsonPath> such) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = read(id);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            such.accept(answer.jsonPath());
        });
        return read(id).jsonPath();
    }

    /** Waits until so many deliveries of the case have left. */
    @CanIgnoreReturnValue
    JsonPath awaitSent(IncidentId id, int deliveries) {
        return awaitCase(
                id,
                found -> assertThat(found.<String>getList("deliveries.state"))
                        .hasSize(deliveries)
                        .isSubsetOf("sent", "acknowledged"));
    }

    static List<Map<String, Object>> deliveries(JsonPath found, String leg) {
        return found.param("leg", leg).getList("deliveries.findAll { it.leg == leg }");
    }
}
