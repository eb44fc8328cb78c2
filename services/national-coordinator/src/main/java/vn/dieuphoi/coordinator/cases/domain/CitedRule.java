package vn.dieuphoi.coordinator.cases.domain;

import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A rule with the articles that it rests on, as it was when a decision was made by it.
 *
 * @param ref rule, version and rulebook
 * @param citation the articles, as {@code TT20 Đ9.2.a}
 */
public record CitedRule(RuleRef ref, String citation) {}
