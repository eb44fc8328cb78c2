package vn.dieuphoi.intake;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.testkit.TestTokens;

/** A client of the intake, with the token of somebody. */
record IntakeClient(String token, String language) {
    static final String INCIDENTS = "/v1/incidents";
    static final String NOTICE = """
            {"description": "Trang thông tin điện tử bị thay đổi giao diện.", "detectedAt": "2026-11-05T08:00:00Z"}""";

    /** A reporter of an organisation that no other test knows. */
    static IntakeClient ofNewUnit() {
        return reporterOf(newUnit());
    }

    static IntakeClient reporterOf(String organisation) {
        return of(organisation, "reporter");
    }

    static IntakeClient of(String organisation, String... roles) {
        return withToken(TestTokens.of(new OrganisationId(organisation), "analyst", roles));
    }

    static IntakeClient withToken(String token) {
        return new IntakeClient(token, "vi");
    }

    static String newUnit() {
        return "unit-" + UUID.randomUUID();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    IntakeClient speaking(String other) {
        return new IntakeClient(token, other);
    }

    Response giveNotice(String body) {
        return giveNotice(newKey(), body);
    }

    Response giveNotice(String key, String body) {
        return post(INCIDENTS, key, body);
    }

    Response report(String incident, String body) {
        return report(incident, newKey(), body);
    }

    Response report(String incident, String key, String body) {
        return post(INCIDENTS + "/" + incident + "/reports", key, body);
    }

    Response read(String incident) {
        return request().get(INCIDENTS + "/" + incident);
    }

    /** A request with the token and nothing else. */
    RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).header("Accept-Language", language);
    }

    private Response post(String path, String key, String body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }
}
