package vn.dieuphoi.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests as the reporters of the services send them, and what a refusal of one looks like. */
final class Calls {
    private Calls() {}

    static Response post(String body, String key) {
        return reporter().header("Idempotency-Key", key).body(body).post("/things");
    }

    static RequestSpecification reporter() {
        return as("benh-vien-19", "reporter");
    }

    static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(token(organisation, role)).contentType(ContentType.JSON);
    }

    static String token(String organisation, String role) {
        return Jwt.claims(Map.of("org", organisation, "realm_access", Map.of("roles", Set.of(role))))
                .audience("dieuphoi-api")
                .subject("0a1b")
                .sign();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static ResponseSpecification problem(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("status", equalTo(status))
                .expectBody("code", equalTo(code))
                .expectBody("type", equalTo("urn:dieuphoi:problem:" + code))
                .build();
    }
}
