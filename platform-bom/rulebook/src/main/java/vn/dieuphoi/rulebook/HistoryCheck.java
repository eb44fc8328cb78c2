package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the versions of each rule against one another: unique, in order of time, no overlap and no gap. */
final class HistoryCheck {

    private HistoryCheck() {}

    static void check(List<RuleEntry> entries) {
        grouped(entries, RuleEntry::label).values().forEach(HistoryCheck::unique);
        grouped(entries, entry -> entry.rule().ref().id()).values().stream()
                .filter(versions -> versions.stream().allMatch(RuleEntry::clean))
                .forEach(HistoryCheck::successive);
    }

    private static Map<String, List<RuleEntry>> grouped(List<RuleEntry> entries, Function<RuleEntry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static void unique(List<RuleEntry> same) {
        same.stream().skip(1).forEach(entry -> entry.complain("is already defined; a change is a new version"));
    }

    private static void successive(List<RuleEntry> versions) {
        var inOrder = versions.stream()
                .sorted(Comparator.comparing(entry -> entry.rule().validity().from()))
                .toList();
        for (var i = 1; i < inOrder.size(); i++) {
            compare(inOrder.get(i - 1), inOrder.get(i));
        }
    }

    private static void compare(RuleEntry earlier, RuleEntry later) {
        var from = later.rule().validity().from();
        var expected =
                earlier.rule().validity().to().map(end -> end.plusDays(1)).orElse(LocalDate.MAX);
        if (from.isBefore(expected)) {
            later.complain("begins on %s while %s is in force".formatted(from, earlier.label()));
        } else if (from.isAfter(expected)) {
            later.complain(
                    "begins on %s, but %s ends on %s: a gap".formatted(from, earlier.label(), expected.minusDays(1)));
        }
        if (later.rule().ref().version() <= earlier.rule().ref().version()) {
            later.complain("begins after %s, so its version must be higher".formatted(earlier.label()));
        }
    }
}
