package vn.dieuphoi.contracts.events;

import java.time.LocalDate;
import java.util.Optional;

/** A state of a directory record that holds for whole days of Vietnam's calendar. */
public sealed interface Dated permits OrganisationPeriod, SystemPeriod {

    /** The first day on which it holds. */
    LocalDate validFrom();

    /** The first day on which it no longer holds; absent while no end is known. */
    Optional<LocalDate> validTo();

    /** Whether it holds on this day. */
    default boolean covers(LocalDate day) {
        return !day.isBefore(validFrom()) && validTo().map(day::isBefore).orElse(true);
    }
}
