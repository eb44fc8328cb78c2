package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A legal instrument.
 *
 * @param key its short name in citations, as {@code QĐ05}
 * @param number its official number, as {@code 05/2017/QĐ-TTg}
 * @param issued absent where the day is not known
 * @param inForce its first day in force; no rule founded by it is older
 * @param scope which cases it reaches at all, before any condition of its rules; absent where all
 */
public record Instrument(
        String key,
        String number,
        Wording title,
        Optional<LocalDate> issued,
        LocalDate inForce,
        Optional<Condition<Situation>> scope) {

    boolean reaches(Situation situation) {
        return scope.map(condition -> condition.holds(situation)).orElse(true);
    }
}
