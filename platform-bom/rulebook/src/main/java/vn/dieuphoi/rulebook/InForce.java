package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/**
 * The clocks in force on a day, found without looking at those that are not: the law grows by expired versions, and a
 * case must not pay for them. Between two days on which some version begins or ends nothing changes, so what is in force
 * is worked out once for such a stretch.
 */
final class InForce {

    private final Collection<RuleHistory> histories;
    private final LocalDate[] beginnings;
    private final AtomicReferenceArray<Map<Trigger, List<Rule>>> stretches;
    private final Map<Trigger, List<Role>> obligors = new EnumMap<>(Trigger.class);

    InForce(Collection<RuleHistory> histories, List<Rule> clocks) {
        this.histories = histories;
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.MIN);
        clocks.forEach(rule -> {
            days.add(rule.validity().from());
            rule.validity().to().ifPresent(end -> days.add(end.plusDays(1)));
        });
        beginnings = days.toArray(LocalDate[]::new);
        stretches = new AtomicReferenceArray<>(beginnings.length);
        for (var trigger : Trigger.values()) {
            obligors.put(trigger, obligors(clocks, trigger));
        }
    }

    /** Each time that a version in force at its trigger binds a role in this case. */
    Stream<Bound> bound(CaseFacts facts) {
        return obligors.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(role -> entry.getKey().situations(facts, role).stream())
                        .flatMap(situation -> bound(entry.getKey(), situation)));
    }

    /** The clocks in force on a day, with this trigger. */
    List<Rule> on(LocalDate day, Trigger trigger) {
        return stretch(day).getOrDefault(trigger, List.of());
    }

    private Stream<Bound> bound(Trigger trigger, Situation situation) {
        return on(LegalTime.dayOf(situation.at()), trigger).stream()
                .filter(rule -> rule.obligors().contains(situation.obligor()))
                .filter(rule -> rule.applies(situation))
                .map(rule -> new Bound(rule, situation));
    }

    private Map<Trigger, List<Rule>> stretch(LocalDate day) {
        var found = Arrays.binarySearch(beginnings, day);
        var index = found >= 0 ? found : -found - 2;
        var known = stretches.get(index);
        if (known == null) {
            known = workOut(beginnings[index]);
            stretches.set(index, known);
        }
        return known;
    }

    private Map<Trigger, List<Rule>> workOut(LocalDate day) {
        var byTrigger = new EnumMap<Trigger, List<Rule>>(Trigger.class);
        histories.stream()
                .flatMap(history -> history.inForce(day).stream())
                .flatMap(provision -> provision instanceof Rule rule ? Stream.of(rule) : Stream.empty())
                .forEach(rule -> byTrigger
                        .computeIfAbsent(rule.trigger(), first -> new ArrayList<>())
                        .add(rule));
        return byTrigger;
    }

    private static List<Role> obligors(List<Rule> clocks, Trigger trigger) {
        return clocks.stream()
                .filter(rule -> rule.trigger() == trigger)
                .flatMap(rule -> rule.obligors().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
