package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of one rule. At most one is in force on a day. */
final class RuleHistory {

    private final NavigableMap<LocalDate, Provision> byFirstDay = new TreeMap<>();

    RuleHistory(List<Provision> versions) {
        versions.forEach(rule -> byFirstDay.put(rule.validity().from(), rule));
    }

    /** The version in force on this day. */
    Optional<Provision> inForce(LocalDate day) {
        return Optional.ofNullable(byFirstDay.floorEntry(day))
                .map(entry -> entry.getValue())
                .filter(rule -> rule.validity().covers(day));
    }

    Optional<Provision> version(int number) {
        return byFirstDay.values().stream()
                .filter(rule -> rule.ref().version() == number)
                .findFirst();
    }
}
