package vn.dieuphoi.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Who runs the service under test: has things done again over HTTP, and looks into its tables. */
public final class Operator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REPLAYS = "/v1/operations/replays";

    private Operator() {}

    /** A request of an administrator of the system. */
    public static RequestSpecification asking() {
        return as(TestTokens.of(new OrganisationId("a05"), "administrator", "system-administrator"));
    }

    /** Rebuilds a projection and gives how it ended. */
    public static JsonPath rebuild(String projection) {
        return replay(Map.of("projection", projection));
    }

    /** Tries the parked records once more and gives how it ended. */
    public static JsonPath replayParked() {
        return replay(Map.of("parked", true));
    }

    private static JsonPath replay(Map<String, ?> wish) {
        var accepted = ask(wish);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var place = accepted.header("Location");
        await(place)
                .atMost(PATIENCE)
                .until(() -> List.of("done", "failed")
                        .contains(asking().get(place).jsonPath().getString("state")));
        return asking().get(place).jsonPath();
    }

    /** The answer to a wish. */
    public static Response ask(Map<String, ?> wish) {
        return asking().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post(REPLAYS);
    }

    /** Asserts that nobody else may see or do what an administrator may. */
    public static void assertThatNobodyElseIsLetIn() {
        for (var path :
                List.of("/v1/operations/projections", "/v1/operations/parked", REPLAYS + "/" + UUID.randomUUID())) {
            HttpProblem.in(given().get(path)).hasStatus(401);
            HttpProblem.in(everybodyElse().get(path)).hasStatus(403);
        }
        HttpProblem.in(everybodyElse()
                        .header("Idempotency-Key", "x")
                        .body(Map.of("parked", true))
                        .post(REPLAYS))
                .hasStatus(403);
    }

    private static RequestSpecification everybodyElse() {
        return as(TestTokens.of(
                new OrganisationId("a05"),
                "somebody",
                "reporter",
                "specialised-officer",
                "national-coordinator",
                "responder",
                "auditor"));
    }

    private static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .auth()
                .oauth2(token);
    }

    /** Every row of these tables as text, in an order of its own. */
    public static Map<String, List<String>> rows(String... tables) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var table : tables) {
            found.put(table, column("select cast(t as text) from %s t order by 1".formatted(table)));
        }
        return found;
    }

    /** The first column of what a query finds. */
    public static List<String> column(String query) {
        try (var connection = RealInfrastructure.postgres().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException cause) {
            throw new IllegalStateException(query, cause);
        }
    }

    /** Changes rows behind the service's back. */
    public static void damage(String statement) {
        try (var connection = RealInfrastructure.postgres().connect();
                var prepared = connection.prepareStatement(statement)) {
            assertThat(prepared.executeUpdate()).as(statement).isPositive();
        } catch (SQLException cause) {
            throw new IllegalStateException(statement, cause);
        }
    }
}
