package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dieuphoi.rulebook.facts.Receipt;

/** A rule that binds a role in a situation: its trigger happened while it was in force and its condition holds. */
record Bound(Rule rule, Situation situation) {

    /**
     * @param target the internal target, where the law gives no number and the product has a measure of its own
     * @param calendar by which working days are counted
     */
    Obligation obligation(Optional<Duration> target, WorkingDays calendar) {
        var trigger = situation.at();
        return new Obligation(
                rule,
                situation.obligor(),
                situation.receipt().map(receipt -> receipt.submission().id()),
                rule.duty().recipients().in(situation),
                trigger,
                LegalTime.dueAt(rule.limit(), trigger, calendar),
                target.map(trigger::plus),
                facts(trigger),
                rule.duty().fulfilledBy().in(situation));
    }

    private Map<String, String> facts(Instant trigger) {
        var facts = new TreeMap<String, String>();
        facts.put(rule.trigger().code(), trigger.toString());
        situation.receipt().map(Receipt::submission).ifPresent(submission -> {
            facts.put("submission.id", submission.id().toString());
            facts.put("submission.sender", submission.sender().toString());
        });
        rule.condition()
                .uses()
                .forEach(fact -> facts.put(fact.code(), fact.in(situation).toString()));
        decided().forEach(fact -> facts.put(fact.code(), fact.in(situation).toString()));
        return facts;
    }

    /** The facts that decided beside the condition, as far as they are known. */
    private Stream<? extends Asked<Situation>> decided() {
        var reach = rule.authority().instrument().scope().stream().flatMap(scope -> scope.uses().stream());
        var province = rule.provinces().isEmpty() ? Stream.<Fact>empty() : Stream.of(Fact.REPORTER_PROVINCE);
        return Stream.concat(reach, province)
                .filter(fact -> !fact.in(situation).toString().isEmpty());
    }
}
