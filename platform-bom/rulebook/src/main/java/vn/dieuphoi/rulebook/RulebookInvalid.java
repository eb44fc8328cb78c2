package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rulebook is not sound, and nothing of it may be used. */
public final class RulebookInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    RulebookInvalid(List<Violation> violations) {
        super(violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("\n  ", "the rulebook is not sound:\n  ", "")));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, file by file. */
    public List<Violation> violations() {
        return violations;
    }
}
