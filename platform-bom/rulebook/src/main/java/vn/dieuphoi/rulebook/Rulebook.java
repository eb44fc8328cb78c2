package vn.dieuphoi.rulebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Provision> provisions;
    private final List<Rule> clocks;
    private final WorkingDays workingDays;
    private final Map<String, Duration> targets;
    private final Map<String, RuleHistory> histories = new TreeMap<>();
    private final InForce inForce;

    Rulebook(String version, List<Provision> provisions, WorkingDays workingDays) {
        this(version, provisions, workingDays, Map.of());
    }

    private Rulebook(
            String version, List<Provision> provisions, WorkingDays workingDays, Map<String, Duration> targets) {
        this.version = version;
        this.provisions = List.copyOf(provisions);
        this.clocks = provisions.stream()
                .flatMap(provision -> provision instanceof Rule rule ? Stream.of(rule) : Stream.empty())
                .toList();
        this.workingDays = workingDays;
        this.targets = Map.copyOf(targets);
        provisions.stream()
                .collect(Collectors.groupingBy(rule -> rule.ref().id()))
                .forEach((id, versions) -> histories.put(id, new RuleHistory(versions)));
        inForce = new InForce(histories.values(), clocks);
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
        return new Rulebook(version, provisions, workingDays, targets);
    }

    /**
     * The law and further versions of its rules.
     *
     * @throws IllegalArgumentException where one begins on the day on which another version of its rule begins
     */
    public Rulebook with(List<Provision> more) {
        var both = Stream.concat(provisions.stream(), more.stream()).toList();
        var days = both.stream()
                .map(rule -> rule.ref().id() + rule.validity().from())
                .distinct()
                .count();
        if (days < both.size()) {
            throw new IllegalArgumentException("two versions of a rule begin on the same day");
        }
        return new Rulebook(version, both, workingDays, targets);
    }

    /**
     * The law without some sets, as a deployment wants it.
     *
     * @param sets by their letters
     * @throws IllegalArgumentException for a set that no rule belongs to
     */
    public Rulebook without(Set<String> sets) {
        var known = provisions.stream().map(Provision::set).collect(Collectors.toSet());
        sets.stream().filter(set -> !known.contains(set)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("there is no set %s of rules to switch off".formatted(unknown));
        });
        var kept =
                provisions.stream().filter(rule -> !sets.contains(rule.set())).toList();
        return new Rulebook(version, kept, workingDays, targets);
    }

    /**
     * The same law where rules bind more provinces than the one that they were written for.
     *
     * @param provinces codes by rule id, beside those of the rulebook
     * @throws IllegalArgumentException for a rule that binds everywhere or is not known
     */
    public Rulebook withProvinces(Map<String, Set<String>> provinces) {
        provinces.keySet().forEach(this::checkProvinces);
        var wider = provisions.stream()
                .map(rule -> wider(rule, provinces.getOrDefault(rule.ref().id(), Set.of())))
                .toList();
        return new Rulebook(version, wider, workingDays, targets);
    }

    public String version() {
        return version;
    }

    /** Every version of every rule of the kind clock, by id and version. */
    public List<Rule> rules() {
        return clocks;
    }

    /** Every version of every rule of every kind, by id and version. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** The versions that are in force on a day of Vietnam's calendar, of every kind, by id. */
    public List<Provision> inForce(LocalDate day) {
        return histories.values().stream()
                .flatMap(history -> history.inForce(day).stream())
                .toList();
    }

    /** By which working days are counted. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** The clock that was referred to, whichever rulebook it was evaluated from: versions are never edited. */
    public Optional<Rule> rule(RuleRef ref) {
        return provision(ref)
                .flatMap(provision -> provision instanceof Rule rule ? Optional.of(rule) : Optional.empty());
    }

    /** The rule that was referred to, of whichever kind. */
    public Optional<Provision> provision(RuleRef ref) {
        return Optional.ofNullable(histories.get(ref.id())).flatMap(history -> history.version(ref.version()));
    }

    /** The duties of a case, by rule, obligor and submission: every one whose trigger and condition are in the facts. */
    public List<Obligation> obligations(CaseFacts facts) {
        return inForce.bound(facts)
                .map(bound -> bound.obligation(target(bound.rule()), workingDays))
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
     * Who receives a submission and by which rule, sorted by the words of the roles, as far as the law says so for every
     * case.
     *
     * @param leg whose duty carries it: the operator's, or the specialised unit's
     * @param trigger the version of a rule in force at this instant applies
     */
    public List<RoutedRecipient> recipients(SubmissionKind kind, Role leg, Instant trigger) {
        return recipients(kind, new Situation(CaseFacts.none(), leg, trigger, Optional.empty()));
    }

    /**
     * Who receives a submission in a case and by which rule, sorted by the words of the roles. What is handed in says
     * something itself: an initial report that the capacity is exceeded, a closing report that there was one.
     *
     * @param carrier the case, whose duty carries the submission, and the instant at which rules must be in force
     */
    public List<RoutedRecipient> recipients(SubmissionKind kind, Situation carrier) {
        var situation = carrier.with(carrier.facts().join(CaseFacts.saidBy(kind)));
        return Stream.of(Trigger.values())
                .flatMap(trigger -> inForce.on(LegalTime.dayOf(situation.at()), trigger).stream())
                .filter(rule -> rule.duty().carries().contains(kind))
                .filter(rule -> rule.obligors().contains(situation.obligor()))
                .filter(rule -> reaches(rule, situation))
                .flatMap(rule -> rule.duty().recipients().in(situation).stream()
                        .map(role -> new RoutedRecipient(role, rule.ref())))
                .sorted(Comparator.comparing((RoutedRecipient to) -> to.role().code())
                        .thenComparing(to -> to.rule().id()))
                .toList();
    }

    /** A condition on what was received cannot be asked yet: what is carried is what it asks for. */
    private static boolean reaches(Rule rule, Situation situation) {
        return rule.trigger().bySubmission()
                ? rule.authority().instrument().reaches(situation)
                : rule.applies(situation);
    }

    private static Provision wider(Provision provision, Set<String> more) {
        return switch (provision) {
            case Rule rule when !more.isEmpty() -> rule.within(both(rule.provinces(), more));
            case Recurring rule when !more.isEmpty() -> rule.within(both(rule.provinces(), more));
            case Rule rule -> rule;
            case Recurring rule -> rule;
            case Guard rule -> rule;
            case Retention rule -> rule;
            case Recorded rule -> rule;
        };
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private void checkProvinces(String id) {
        var bound = provisions.stream()
                .filter(rule -> rule.ref().id().equals(id))
                .anyMatch(
                        rule -> rule instanceof Rule clock && !clock.provinces().isEmpty()
                                || rule instanceof Recurring recurring
                                        && !recurring.provinces().isEmpty());
        if (!bound) {
            throw new IllegalArgumentException("provinces of %s: no such rule binds some provinces only".formatted(id));
        }
    }

    private Optional<Duration> target(Rule rule) {
        return Optional.ofNullable(targets.get(rule.ref().id()))
                .filter(override -> !rule.limit().kind().measurable())
                .or(() -> rule.timeLimit().internalTarget());
    }

    private void checkTarget(String id, Duration target) {
        var versions =
                clocks.stream().filter(rule -> rule.ref().id().equals(id)).toList();
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
