package vn.dieuphoi.rulebook;

import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * One version of one rule of the law.
 *
 * @param set the body of law that it belongs to: A is QĐ05 and TT20
 */
public record Rule(
        RuleRef ref,
        String set,
        RuleKind kind,
        Wording title,
        Validity validity,
        Trigger trigger,
        Condition condition,
        Duty duty,
        TimeLimit timeLimit,
        Breach breach,
        Authority authority) {

    /** What the law says about time. */
    public Limit limit() {
        return timeLimit.limit();
    }

    /** The articles that it rests on. */
    public String citation() {
        return authority.citation();
    }

    /** How well their text is known. */
    public SourceStatus source() {
        return authority.source();
    }
}
