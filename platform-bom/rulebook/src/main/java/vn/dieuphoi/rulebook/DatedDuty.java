package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;

/**
 * A recurring duty on one of its dates.
 *
 * @param system the system that it is owed for; absent where it is owed for the organisation
 * @param title what is due
 * @param dueAt the statutory end; absent for what lasts, as reachability at all hours
 * @param coversFrom the first day that the report is about, where the law or the period says so
 * @param coversTo the last day that the report is about
 */
public record DatedDuty(
        Recurring rule,
        Role obligor,
        Optional<String> system,
        Wording title,
        Limit limit,
        Optional<Instant> dueAt,
        Optional<LocalDate> coversFrom,
        Optional<LocalDate> coversTo) {}
