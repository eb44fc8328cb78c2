package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;

/** The columns by which a row pins the rule that decided it. */
@Embeddable
record RuleColumns(
        @Column(name = "rule_id") String ruleId,
        @Column(name = "rule_version") int ruleVersion,
        String rulebook,
        String citation) {

    static RuleColumns of(CitedRule rule) {
        var ref = rule.ref();
        return new RuleColumns(ref.id(), ref.version(), ref.rulebook(), rule.citation());
    }

    CitedRule rule() {
        return new CitedRule(new RuleRef(ruleId, ruleVersion, rulebook), citation);
    }
}
