package vn.dieuphoi.timers.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.TestTokens;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;

/** Who may ask for a forecast at all, and for which window. */
@QuarkusTest
@TestProfile(Demo.class)
class ForecastWindowIT {
    private static final String PATH = "/v1/deadlines/forecast";

    private final Reader coordinator = Reader.coordinator();

    @Test
    void wantsARoleAndAnOrganisation() {
        HttpProblem.in(given().get(PATH)).hasStatus(401);
        HttpProblem.in(Reader.of(Story.HOSPITAL, "visitor").get(PATH, Map.of())).hasStatus(403);
        HttpProblem.in(new Reader(TestTokens.withoutOrganisation("x", "auditor")).get(PATH, Map.of()))
                .hasStatus(403)
                .hasCode("organisation-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday&to=2027-13-01, /from moment-malformed, /to moment-malformed",
        "from=2027-02-30&to=2027-03-01T08:00:00, /from moment-malformed, /to moment-malformed",
        "from=2027-03-01&to=2027-03-01, /to window-empty,",
        "from=2027-03-01&to=2028-03-02, /to window-too-long,",
        "from=%2B999999999-01-01T00:00:00Z, /from moment-malformed,",
    })
    void namesEverythingThatIsWrongWithAWindow(String query, String first, @Nullable String second) {
        var problem = HttpProblem.in(english(query))
                .hasStatus(400)
                .hasCode("window-invalid")
                .isWrittenIn("en");

        for (var violation : second == null ? List.of(first) : List.of(first, second)) {
            problem.hasViolation(violation.split(" ")[0], violation.split(" ")[1]);
        }
    }

    @Test
    void takesAWindowOfALeapYear() {
        assertThat(english("from=2027-03-01&to=2028-03-01").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAForeignCursorAndLimit() {
        HttpProblem.in(english("cursor=x")).hasStatus(400).hasCode("cursor-malformed");
        HttpProblem.in(english("cursor=WyIyMDI3LTAzLTAxIl0")).hasStatus(400).hasCode("cursor-malformed");
        HttpProblem.in(english("limit=0")).hasStatus(400).hasCode("limit-out-of-range");
    }

    private Response english(String query) {
        return given().auth()
                .oauth2(coordinator.token())
                .header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get(PATH + "?" + query);
    }
}
