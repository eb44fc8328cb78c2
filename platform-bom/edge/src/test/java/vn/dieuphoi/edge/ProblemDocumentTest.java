package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {
    private static final Problem INVALID = Problem.edge(400, "invalid-body")
            .with(List.of(new Violation(
                    "/at", "wrong-type", Messages.EDGE.text("field.wrong-type", Messages.EDGE.text("type.text")))));

    @Test
    void writesTheMembersOfRfc9457WithEveryViolation() throws Exception {
        var document = ProblemDocument.of(new Occurrence(INVALID, null), Language.ENGLISH);

        assertThat(JsonMapper.builder().build().readTree(document.json()))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                        {"type": "urn:dieuphoi:problem:invalid-body", "title": "The body has errors", "status": 400,
                         "detail": "Every error is listed under violations.", "code": "invalid-body", "violations": [
                          {"pointer": "/at", "code": "wrong-type", "message": "The value must be a string."}]}
                        """));
    }

    @Test
    void speaksVietnamese() {
        var document = ProblemDocument.of(new Occurrence(INVALID, null), Language.VIETNAMESE);

        assertThat(document.title()).isEqualTo("Nội dung có lỗi");
        assertThat(document.violations())
                .containsExactly(new ProblemDocument.Place("/at", "wrong-type", "Giá trị phải là chuỗi ký tự."));
    }

    @Test
    void pointsToTheLogWithoutAWordOfTheCause() {
        var document = ProblemDocument.of(new Occurrence(Problems.internal("4711"), "urn:uuid:4711"), Language.ENGLISH);

        assertThat(document.instance()).isEqualTo("urn:uuid:4711");
        assertThat(document.detail()).contains("4711");
    }

    @Test
    void hasWordsForEveryStatus() {
        for (int status = 400; status < 600; status++) {
            Problem problem = Problems.ofStatus(status);
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.title().in(Language.VIETNAMESE)).isNotBlank();
        }
    }

    @Test
    void keepsValuesOutOfTheExceptionsMessage() {
        assertThat(INVALID.failure()).hasMessage("400 invalid-body [/at wrong-type]");
    }
}
