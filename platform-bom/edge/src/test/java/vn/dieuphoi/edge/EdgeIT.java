package vn.dieuphoi.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.dieuphoi.edge.Calls.as;
import static vn.dieuphoi.edge.Calls.key;
import static vn.dieuphoi.edge.Calls.post;
import static vn.dieuphoi.edge.Calls.problem;
import static vn.dieuphoi.edge.Calls.reporter;
import static vn.dieuphoi.edge.Calls.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.parts.Postgres;

@QuarkusTest
@QuarkusTestResource(Server.class)
class EdgeIT {
    private static final int LIMIT = 1024 * 1024;

    Postgres postgres;

    @TestHTTPResource("/things")
    URI things;

    @Test
    void answersAnUnknownPathWithAProblem() {
        given().get("/nothing/here").then().spec(problem(404, "not-found"));
        given().get("/q/nothing").then().spec(problem(404, "not-found"));
    }

    @Test
    void answersTheWrongMethodOrMediaTypeWithAProblem() {
        given().delete("/things").then().spec(problem(405, "method-not-allowed"));
        reporter()
                .contentType("text/plain")
                .body("x")
                .post("/things")
                .then()
                .spec(problem(415, "unsupported-media-type"));
        given().accept("text/csv").get("/things").then().spec(problem(406, "not-acceptable"));
    }

    @Test
    void keepsTheChallengeWhenNobodyIsLoggedIn() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/things")
                .then()
                .spec(problem(401, "unauthenticated"))
                .header("WWW-Authenticate", startsWith("Bearer"));
        given().auth()
                .oauth2("nonsense")
                .get("/things")
                .then()
                .spec(problem(401, "unauthenticated"))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refusesAnotherAudience() {
        String token = Jwt.claims(Map.of("org", "benh-vien-19"))
                .audience("other")
                .subject("1")
                .sign();
        given().auth().oauth2(token).get("/things").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void refusesAnotherRole() {
        as("benh-vien-19", "auditor").body("{}").post("/things").then().spec(problem(403, "forbidden"));
    }

    @Test
    void letsNobodyInByAForgottenAnnotation() {
        reporter().get("/things/forgotten").then().spec(problem(403, "forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bệnh viện", "UPPER"})
    void refusesATokenWithoutAUsableOrganisation(String organisation) {
        as(organisation, "reporter").body("{}").post("/things").then().spec(problem(403, "organisation-missing"));
    }

    @Test
    void speaksVietnameseUnlessAskedForEnglish() {
        given().get("/nothing").then().body("title", equalTo("Không tìm thấy")).header("Content-Language", "vi");
        given().header("Accept-Language", "en-GB,en")
                .get("/nothing")
                .then()
                .body("title", equalTo("Not found"))
                .header("Content-Language", "en");
    }

    @Test
    void listsWhatIsWrongWithABody() {
        post("{\"name\": 1}", key())
                .then()
                .spec(problem(400, "invalid-body"))
                .body("violations.pointer", equalTo(List.of("/name")));
        post("{\"name\":", key()).then().spec(problem(400, "invalid-body"));
        post("", key()).then().spec(problem(400, "invalid-body"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        post("x".repeat(LIMIT + 1), key()).then().spec(problem(413, "content-too-large"));
    }

    @Test
    void takesABodyAtTheLimit() {
        String json = "{\"name\": \"large\", \"rest\": \"";
        post(json + "x".repeat(LIMIT - json.length() - 2) + "\"}", key()).then().statusCode(201);
    }

    @Test
    void refusesABodyOverTheLimitWhoseLengthIsNotDeclared() throws Exception {
        var answer = chunked("x".repeat(LIMIT + 1).getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("content-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20_000, 900_000})
    void takesABodyWhoseLengthIsNotDeclared(int length) throws Exception {
        var answer = chunked(("{\"name\": \"chunked\", \"rest\": \"" + "x".repeat(length) + "\"}").getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void tellsNothingOfOurInsides() {
        given().get("/things/broken")
                .then()
                .spec(problem(500, "internal-error"))
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", containsString("nhật ký"))
                .body("stack", nullValue());
        assertThat(given().get("/things/broken").asString()).doesNotContain("secret");
    }

    @Test
    void readsPagesAndLeavesAbsentFieldsOut() {
        given().get("/things?limit=2").then().body(equalTo("{\"items\":[{\"number\":2,\"name\":\"n\"}]}"));
        given().get("/things?cursor=" + Cursor.at(5).encode()).then().body("next", equalTo("5"));
        given().get("/things?limit=many").then().spec(problem(400, "limit-out-of-range"));
        given().get("/things?cursor=foreign").then().spec(problem(400, "cursor-malformed"));
    }

    @Test
    void keepsEditorsApart() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/things/1")
                .then()
                .spec(problem(428, "precondition-required"));
        change("\"6\"").then().spec(problem(412, "precondition-failed")).header("ETag", "\"7\"");
        change("\"7\"").then().statusCode(204);
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAway() {
        postgres.stop();
        try {
            post("{\"name\": \"a\"}", key())
                    .then()
                    .spec(problem(503, "temporarily-unavailable"))
                    .header("Retry-After", "5");
        } finally {
            postgres.restart();
        }
        post("{\"name\": \"a\"}", key()).then().statusCode(201);
    }

    private HttpResponse<String> chunked(byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(things)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token("benh-vien-19", "reporter"))
                .header("Idempotency-Key", key())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Response change(String ifMatch) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{}")
                .put("/things/1");
    }
}
