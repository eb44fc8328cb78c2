package vn.dieuphoi.rulebook;

import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A role that receives a submission.
 *
 * @param rule the rule that says so
 */
public record RoutedRecipient(Role role, RuleRef rule) {}
