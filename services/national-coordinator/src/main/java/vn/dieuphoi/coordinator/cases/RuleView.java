package vn.dieuphoi.coordinator.cases;

import vn.dieuphoi.coordinator.cases.domain.CitedRule;

/** The rule that decided something, pinned, with its articles. */
record RuleView(String id, int version, String rulebook, String citation) {

    static RuleView of(CitedRule rule) {
        var ref = rule.ref();
        return new RuleView(ref.id(), ref.version(), ref.rulebook(), rule.citation());
    }
}
