package vn.dieuphoi.rulebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** The law of incident reporting as it stands in one rulebook: sound once read, immutable, safe for many threads. */
public final class Rulebook {

    private static final Comparator<Obligation> BY_RULE_AND_OBLIGOR = Comparator.comparing(Obligation::key);

    private final String version;
    private final List<Rule> rules;
    private final Map<String, RuleHistory> histories;
    private final Map<String, Duration> targets;

    Rulebook(String version, List<Rule> rules, Map<String, Duration> targets) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.targets = Map.copyOf(targets);
        histories = new TreeMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.ref().id()))
                .forEach((id, versions) -> histories.put(id, new RuleHistory(versions)));
    }

    /**
     * The rulebook inside the contracts jar.
     *
     * @throws RulebookInvalid with every violation
     */
    public static Rulebook packaged() {
        return RulebookReader.read(new PackagedLaw());
    }

    /**
     * A rulebook in a folder that a deployment mounts over the packaged one.
     *
     * @throws RulebookInvalid with every violation
     */
    public static Rulebook read(Path folder) {
        return RulebookReader.read(new MountedLaw(folder));
    }

    /**
     * The same law with other internal targets.
     *
     * @param targets by rule id; only a duty for which the law gives no number has one; zero is the trigger itself
     * @throws IllegalArgumentException for an unknown rule, a rule with a statutory limit or a negative target
     */
    public Rulebook withTargets(Map<String, Duration> targets) {
        targets.forEach(this::checkTarget);
        return new Rulebook(version, rules, targets);
    }

    public String version() {
        return version;
    }

    /** Every version of every rule, by id and version. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule that was referred to, whichever rulebook it was evaluated from: versions are never edited. */
    public Optional<Rule> rule(RuleRef ref) {
        return Optional.ofNullable(histories.get(ref.id())).flatMap(history -> history.version(ref.version()));
    }

    /** The duties of a case, by rule, obligor and submission: every one whose trigger and condition are in the facts. */
    public List<Obligation> obligations(CaseFacts facts) {
        return histories.values().stream()
                .flatMap(history -> history.bound(facts))
                .map(bound -> bound.obligation(target(bound.rule())))
                .sorted(BY_RULE_AND_OBLIGOR)
                .toList();
    }

    /**
     * The duties of a case that had begun at an instant.
     *
     * @param asOf duties triggered later are left out
     */
    public List<Obligation> obligations(CaseFacts facts, Instant asOf) {
        Predicate<Obligation> begun = obligation -> !obligation.triggeredAt().isAfter(asOf);
        return obligations(facts).stream().filter(begun).toList();
    }

    /**
     * Who receives a submission and by which rule, sorted by the words of the roles.
     *
     * @param leg whose duty carries it: the operator's, or the specialised unit's
     * @param trigger the version of a rule in force at this instant applies
     */
    public List<RoutedRecipient> recipients(SubmissionKind kind, Role leg, Instant trigger) {
        return histories.values().stream()
                .flatMap(history -> history.inForce(trigger).stream())
                .filter(rule -> rule.duty().carries().contains(kind))
                .filter(rule -> rule.duty().obligors().contains(leg))
                .flatMap(Rulebook::routed)
                .sorted(Comparator.comparing((RoutedRecipient to) -> to.role().code())
                        .thenComparing(to -> to.rule().id()))
                .toList();
    }

    private static Stream<RoutedRecipient> routed(Rule rule) {
        return switch (rule.duty().recipients()) {
            case Recipients.Named named -> named.roles().stream().map(role -> new RoutedRecipient(role, rule.ref()));
            case Recipients.Sender answersOnly -> Stream.empty();
        };
    }

    private Optional<Duration> target(Rule rule) {
        return Optional.ofNullable(targets.get(rule.ref().id()))
                .filter(override -> !rule.limit().kind().measurable())
                .or(() -> rule.timeLimit().internalTarget());
    }

    private void checkTarget(String id, Duration target) {
        var versions = rules.stream().filter(rule -> rule.ref().id().equals(id)).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("internal target of %s: there is no such rule".formatted(id));
        }
        if (versions.stream().allMatch(rule -> rule.limit().kind().measurable())) {
            throw new IllegalArgumentException(
                    "internal target of %s: its limit is statutory (%s) and cannot be changed"
                            .formatted(id, versions.getLast().limit()));
        }
        if (target.isNegative()) {
            throw new IllegalArgumentException("internal target of %s: %s is negative".formatted(id, target));
        }
    }
}
