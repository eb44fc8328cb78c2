package vn.dieuphoi.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, told as a problem document (RFC 9457) in the reader's language.
 *
 * @param status of the HTTP answer
 * @param code for programs, in kebab-case, the same for every occurrence: {@code organisation-missing}
 * @param title what kind of problem it is
 * @param detail what happened this time
 * @param violations everything wrong with the body, empty when the problem is another
 * @param headers of the HTTP answer beside the content type, such as Retry-After
 */
public record Problem(
        int status,
        String code,
        Text title,
        @Nullable Text detail,
        List<Violation> violations,
        Map<String, String> headers) {

    public Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    /**
     * A problem whose words are in a module's messages: the title under {@code <code>.title}, the detail, if there is
     * one, under {@code <code>.detail}.
     *
     * @param arguments of the detail
     */
    public static Problem of(Messages messages, int status, String code, Object... arguments) {
        String detail = code + ".detail";
        return new Problem(
                status,
                code,
                messages.text(code + ".title"),
                messages.contains(detail) ? messages.text(detail, arguments) : null,
                List.of(),
                Map.of());
    }

    /** The same with violations. */
    public Problem with(List<Violation> found) {
        return new Problem(status, code, title, detail, found, headers);
    }

    /** The same with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, title, detail, violations, more);
    }

    /** The problem as a failure. */
    public ProblemException failure() {
        return new ProblemException(this);
    }

    static Problem edge(int status, String code, Object... arguments) {
        return of(Messages.EDGE, status, code, arguments);
    }
}
