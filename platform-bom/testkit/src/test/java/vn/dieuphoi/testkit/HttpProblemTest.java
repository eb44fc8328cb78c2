package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

class HttpProblemTest {

    private static final String DOCUMENT = """
            {"type": "urn:dieuphoi:problem:invalid-body", "title": "The body is wrong", "status": 400,
             "code": "invalid-body", "violations": [
               {"pointer": "/detectedAt", "code": "zone-missing", "message": "an instant needs a zone"},
               {"pointer": "/description", "code": "missing", "message": "is missing"}]}""";

    private static Response answer(String body) {
        return new ResponseBuilder()
                .setStatusCode(400)
                .setHeader("Content-Type", "application/problem+json")
                .setHeader("Content-Language", "en")
                .setBody(body)
                .build();
    }

    @Test
    void acceptsWhatIsThere() {
        HttpProblem.in(answer(DOCUMENT))
                .hasStatus(400)
                .hasCode("invalid-body")
                .isWrittenIn("en")
                .hasViolationsAt("/description", "/detectedAt")
                .hasViolation("/detectedAt", "zone-missing");
    }

    @Test
    void refusesWhatIsNot() {
        var problem = HttpProblem.in(answer(DOCUMENT));
        assertRefused(() -> problem.hasStatus(422));
        assertRefused(() -> problem.hasCode("other"));
        assertRefused(() -> problem.isWrittenIn("vi"));
        assertRefused(() -> problem.hasViolationsAt("/detectedAt"));
        assertRefused(() -> problem.hasViolation("/detectedAt", "missing"));
        assertRefused(problem::hasNoViolations);
    }

    @Test
    void acceptsProblemWithoutViolations() {
        HttpProblem.in(answer("{\"type\": \"t\", \"title\": \"t\", \"status\": 400}"))
                .hasNoViolations();
    }

    @Test
    void refusesDocumentThatIsNoneOrTellsTooMuch() {
        assertRefused(() -> HttpProblem.in(answer("{\"type\": \"t\", \"title\": \"t\", \"status\": 500}")));
        assertRefused(() -> HttpProblem.in(answer("{\"type\": \"t\", \"status\": 400}")));
        assertRefused(() -> HttpProblem.in(answer(DOCUMENT.replace("is missing", "java.lang.IllegalStateException"))));
        var plain = new ResponseBuilder().setStatusCode(400).setBody("no").build();
        assertRefused(() -> HttpProblem.in(plain));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
