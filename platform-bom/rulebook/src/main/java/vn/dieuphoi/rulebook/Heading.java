package vn.dieuphoi.rulebook;

import vn.dieuphoi.contracts.law.RuleRef;

/**
 * What stands at the head of every rule.
 *
 * @param set the body of law that it belongs to
 */
public record Heading(RuleRef ref, String set, RuleKind kind, Wording title, Validity validity, Authority authority) {}
