package vn.dieuphoi.edge;

import java.util.stream.Collectors;

/** Ends a request with a {@link Problem}. It carries no stack trace: the client is told, nothing of ours is broken. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(sentence(problem), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    private static String sentence(Problem problem) {
        return problem.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .collect(Collectors.joining(", ", problem.status() + " " + problem.code() + " [", "]"));
    }
}
