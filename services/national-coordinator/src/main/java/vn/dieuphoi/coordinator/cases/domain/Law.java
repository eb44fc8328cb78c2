package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.rulebook.Rule;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.Situation;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** What the coordinator asks of the rulebook. */
public final class Law {
    private static final String ACKNOWLEDGEMENT = "A06";

    private final Rulebook rulebook;

    public Law(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * A role that receives a submission.
     *
     * @param rule the rule that says so
     */
    public record Addressee(Role role, CitedRule rule) {}

    /**
     * Who receives a submission in a case.
     *
     * @param facts of the case: some rules bind only some systems, some provinces, some bodies
     * @param leg whose duty carries it
     * @param trigger the version of a rule in force at this instant applies
     */
    public List<Addressee> addressees(SubmissionKind kind, CaseFacts facts, Role leg, Instant trigger) {
        return rulebook.recipients(kind, new Situation(facts, leg, trigger, Optional.empty())).stream()
                .map(to -> new Addressee(to.role(), cited(to.rule())))
                .toList();
    }

    /** Every role that a rule names, in force at this instant: who owes something, and to whom. */
    public Set<Role> roles(Instant instant) {
        var day = LegalTime.dayOf(instant);
        return rulebook.rules().stream()
                .filter(rule -> rule.validity().covers(day))
                .flatMap(Law::named)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rules that name a role, as owing something or as receiving it, in force at this instant. */
    public List<CitedRule> naming(Role role, Instant instant) {
        var day = LegalTime.dayOf(instant);
        return rulebook.rules().stream()
                .filter(rule -> rule.validity().covers(day))
                .filter(rule -> named(rule).anyMatch(role::equals))
                .map(rule -> new CitedRule(rule.ref(), rule.citation()))
                .toList();
    }

    private static Stream<Role> named(Rule rule) {
        return Stream.concat(
                rule.duty().obligors().stream(), rule.duty().recipients().all());
    }

    /** The rule by which receipt is confirmed to the sender (QĐ05 Đ12, TT20 Đ10), as in force at this instant. */
    public CitedRule acknowledgement(Instant instant) {
        return rulebook.rules().stream()
                .filter(rule -> rule.ref().id().equals(ACKNOWLEDGEMENT))
                .filter(rule -> rule.validity().covers(LegalTime.dayOf(instant)))
                .findFirst()
                .map(rule -> new CitedRule(rule.ref(), rule.citation()))
                .orElseThrow(() -> new IllegalStateException(
                        "rulebook %s has no %s for %s".formatted(rulebook.version(), ACKNOWLEDGEMENT, instant)));
    }

    /** Whether a rule of whichever kind is in force on a day, and its set switched on. */
    public boolean binds(String rule, LocalDate day) {
        return rulebook.inForce(day).stream()
                .anyMatch(provision -> provision.ref().id().equals(rule));
    }

    private CitedRule cited(RuleRef ref) {
        return new CitedRule(ref, rulebook.rule(ref).map(Rule::citation).orElseThrow());
    }
}
