package vn.dieuphoi.coordinator.preparedness;

import java.time.LocalDate;

/** Knows which rules this deployment is bound by: whoever holds its rulebook. */
public interface BindingLaw {
    /**
     * Whether a rule is in force on a day of Vietnam's calendar, and its set is switched on.
     *
     * @param rule its id in the rulebook
     */
    boolean binds(String rule, LocalDate day);
}
