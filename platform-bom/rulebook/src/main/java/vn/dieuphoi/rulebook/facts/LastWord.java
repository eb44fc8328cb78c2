package vn.dieuphoi.rulebook.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.contracts.events.StatedCircumstances;

/**
 * What counts of several statements: on each matter the last one that speaks of it. Silence takes nothing back.
 *
 * @param statements the last one first
 */
record LastWord(List<Statement> statements) {

    LastWord {
        statements = statements.stream().sorted(Statement.LAST_FIRST).toList();
    }

    /** What was stated last on a matter; where nobody spoke of it, what was known otherwise. */
    <T> T on(Function<StatedCircumstances, Optional<T>> matter, T otherwise) {
        return statements.stream()
                .flatMap(statement -> matter.apply(statement.said()).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
