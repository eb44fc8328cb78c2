package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Receipt;

/**
 * A trigger happened for one obligor: what a condition is asked about.
 *
 * @param at when it happened
 * @param receipt the submission that the obligor received, where that is the trigger
 */
public record Situation(CaseFacts facts, Role obligor, Instant at, Optional<Receipt> receipt) {

    Situation with(CaseFacts others) {
        return new Situation(others, obligor, at, receipt);
    }
}
