package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** All versions of one rule. At most one is in force on a day. */
final class RuleHistory {

    private final NavigableMap<LocalDate, Rule> byFirstDay = new TreeMap<>();
    private final List<Watch> watches;

    /** A trigger to look for and the role that it may bind. */
    private record Watch(Trigger trigger, Role obligor) {}

    RuleHistory(List<Rule> versions) {
        versions.forEach(rule -> byFirstDay.put(rule.validity().from(), rule));
        watches = versions.stream().flatMap(RuleHistory::watches).distinct().toList();
    }

    /** The version in force at this instant. */
    Optional<Rule> inForce(Instant instant) {
        var day = LegalTime.dayOf(instant);
        return Optional.ofNullable(byFirstDay.floorEntry(day))
                .map(entry -> entry.getValue())
                .filter(rule -> rule.validity().covers(day));
    }

    Optional<Rule> version(int number) {
        return byFirstDay.values().stream()
                .filter(rule -> rule.ref().version() == number)
                .findFirst();
    }

    /** Each time that a version in force at the trigger binds a role in this case. */
    Stream<Bound> bound(CaseFacts facts) {
        return watches.stream()
                .flatMap(watch -> watch.trigger().situations(facts, watch.obligor()).stream()
                        .flatMap(situation -> bound(watch, situation).stream()));
    }

    private Optional<Bound> bound(Watch watch, Situation situation) {
        return inForce(situation.at())
                .filter(rule -> rule.trigger() == watch.trigger())
                .filter(rule -> rule.duty().obligors().contains(watch.obligor()))
                .filter(rule -> rule.condition().holds(situation))
                .map(rule -> new Bound(rule, situation));
    }

    private static Stream<Watch> watches(Rule rule) {
        return rule.duty().obligors().stream().map(obligor -> new Watch(rule.trigger(), obligor));
    }
}
