package vn.dieuphoi.timers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.testkit.TestTokens;

/**
 * A client of the service's lists.
 *
 * @param token of whoever reads
 */
public record Reader(String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The coordinator's officer, who has a part in every case. */
    public static Reader coordinator() {
        return of(Story.COORDINATOR, "national-coordinator");
    }

    public static Reader of(OrganisationId organisation, String role) {
        return new Reader(TestTokens.of(organisation, "somebody", role));
    }

    public Response get(String path, Map<String, ?> parameters) {
        return given().auth().oauth2(token).queryParams(parameters).get(path);
    }

    /** The deadlines of an incident; none while the service does not know of it. */
    public List<Map<String, Object>> deadlines(IncidentId incident) {
        var answer = get("/v1/deadlines", Map.of("incident", incident.toString()));
        return answer.statusCode() == 404 ? List.of() : items(answer);
    }

    /** The pages of an incident. */
    public List<Map<String, Object>> pages(IncidentId incident) {
        return items(get("/v1/pages", Map.of("incident", incident.toString())));
    }

    private static List<Map<String, Object>> items(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("items");
    }

    /** Waits for the clock of a rule and obligor that is in some state. */
    @CanIgnoreReturnValue
    public Map<String, Object> awaitDeadline(IncidentId incident, String rule, OrganisationId obligor, String state) {
        Predicate<Map<String, Object>> matching =
                deadline -> deadline.get("rule").equals(rule)
                        && deadline.get("obligor").equals(obligor.value())
                        && deadline.get("state").equals(state);
        return await().atMost(PATIENCE)
                .until(() -> deadlines(incident).stream().filter(matching).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** Waits for the page to a body that is in some state. */
    @CanIgnoreReturnValue
    public Map<String, Object> awaitPage(IncidentId incident, OrganisationId body, String state) {
        Predicate<Map<String, Object>> matching =
                page -> page.get("organisation").equals(body.value())
                        && page.get("state").equals(state);
        return await().atMost(PATIENCE)
                .until(() -> pages(incident).stream().filter(matching).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }
}
