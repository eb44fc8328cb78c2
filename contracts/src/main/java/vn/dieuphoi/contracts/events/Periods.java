package vn.dieuphoi.contracts.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the records of the directory demand of their dates. */
final class Periods {

    private Periods() {}

    /** Refuses a period that ends before it begins. */
    static void bounds(LocalDate validFrom, Optional<LocalDate> validTo) {
        if (validTo.isPresent() && !validTo.get().isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "validTo must be after validFrom: %s, %s".formatted(validFrom, validTo.get()));
        }
    }

    /** Refuses a history that is empty, out of order or holds two states for one day. Gaps are allowed. */
    static void history(String of, List<? extends Dated> periods) {
        Require.some(of + ".periods", periods);
        for (var i = 1; i < periods.size(); i++) {
            var start = periods.get(i).validFrom();
            var before = periods.get(i - 1).validTo();
            if (before.isEmpty() || before.get().isAfter(start)) {
                throw new IllegalArgumentException(
                        "%s: the period from %s begins before the one ahead of it ends".formatted(of, start));
            }
        }
    }
}
