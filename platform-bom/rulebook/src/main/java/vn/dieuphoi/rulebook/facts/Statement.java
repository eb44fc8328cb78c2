package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.SubmissionId;

/**
 * What a notice or report states about the incident. On each matter the statement that was accepted last counts,
 * whichever was heard first.
 *
 * @param submission that states it
 * @param at when the submission was accepted
 */
public record Statement(SubmissionId submission, Instant at, StatedCircumstances said) {

    /** The last one first; of two accepted at the same instant always the same one. */
    static final Comparator<Statement> LAST_FIRST = Comparator.comparing(Statement::at)
            .thenComparing(statement -> statement.submission().toString())
            .reversed();

    public Statement {
        Objects.requireNonNull(submission, "Statement without a submission");
        Objects.requireNonNull(at, "Statement without an instant");
        Objects.requireNonNull(said, "Statement without what it says");
    }
}
