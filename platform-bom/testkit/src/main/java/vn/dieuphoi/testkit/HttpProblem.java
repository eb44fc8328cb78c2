package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Assertions on an answer that is a problem document (RFC 9457). */
public final class HttpProblem {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Response response;
    private final JsonPath document;

    private HttpProblem(Response response) {
        this.response = response;
        this.document = new JsonPath(response.asString());
    }

    /**
     * Asserts that the answer is a problem document of the answer's own status, complete, and without a word about our
     * insides.
     */
    public static HttpProblem in(Response response) {
        assertThat(response.contentType()).as(response.asString()).startsWith(MEDIA_TYPE);
        var problem = new HttpProblem(response);
        assertThat(problem.document.getInt("status"))
                .as("status in the document")
                .isEqualTo(response.statusCode());
        assertThat(problem.document.getString("type")).as("type").isNotBlank();
        assertThat(problem.document.getString("title")).as("title").isNotBlank();
        assertThat(response.asString()).doesNotContain("Exception", "vn.dieuphoi", "\\tat ");
        return problem;
    }

    @CanIgnoreReturnValue
    public HttpProblem hasStatus(int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return this;
    }

    @CanIgnoreReturnValue
    public HttpProblem hasCode(String code) {
        assertThat(document.getString("code")).as(response.asString()).isEqualTo(code);
        return this;
    }

    /** Asserts the language of the words: {@code vi} or {@code en}. */
    @CanIgnoreReturnValue
    public HttpProblem isWrittenIn(String language) {
        assertThat(response.header("Content-Language")).as("language").isEqualTo(language);
        return this;
    }

    /** Asserts that exactly these places of the body (JSON pointers) are named as wrong, in any order. */
    @CanIgnoreReturnValue
    public HttpProblem hasViolationsAt(String... pointers) {
        assertThat(document.<String>getList("violations.pointer"))
                .as(response.asString())
                .containsExactlyInAnyOrder(pointers);
        return this;
    }

    /** Asserts that one place of the body is named with this code. */
    @CanIgnoreReturnValue
    public HttpProblem hasViolation(String pointer, String code) {
        var codes =
                document.param("pointer", pointer).<String>getList("violations.findAll { it.pointer == pointer }.code");
        assertThat(codes).as(response.asString()).contains(code);
        return this;
    }

    /** Asserts that nothing in the body is named as wrong. */
    @CanIgnoreReturnValue
    public HttpProblem hasNoViolations() {
        assertThat(document.<Object>get("violations")).as(response.asString()).isNull();
        return this;
    }
}
