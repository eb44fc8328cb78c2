package vn.dieuphoi.timers.law;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.rulebook.Rulebook;

/**
 * The rulebook on a day.
 *
 * @param rulebook its version
 * @param asOf the day of Vietnam's calendar
 * @param rules the versions in force, by id
 */
record RulesView(String rulebook, LocalDate asOf, List<RuleView> rules) {

    static RulesView of(Rulebook rulebook, LocalDate day) {
        return new RulesView(
                rulebook.version(),
                day,
                rulebook.inForce(day).stream().map(RuleView::of).toList());
    }
}
