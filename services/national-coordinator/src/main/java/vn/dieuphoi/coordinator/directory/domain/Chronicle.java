package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.dieuphoi.contracts.events.Dated;

/**
 * A history by day to which is only added: a change closes a period and opens the next, so that periods neither overlap
 * nor leave a gap before the end. What has begun is past; what has not may still be put right.
 *
 * @param periods first things first, at least one
 * @param span writes a period down for other days
 */
public record Chronicle<P extends Dated>(List<P> periods, Span<P> span) {

    /** Writes a period down for other days. */
    @FunctionalInterface
    public interface Span<P> {
        P during(P period, LocalDate from, Optional<LocalDate> to);
    }

    public Chronicle {
        periods = List.copyOf(periods);
    }

    /** What holds on a day. */
    public Optional<P> on(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst();
    }

    /** Another state from a day on, until what is planned after it, or until the end that is planned. */
    public ChronicleOutcome<P> changed(LocalDate day, LocalDate today, UnaryOperator<P> change) {
        var faults = against(day, today);
        if (!faults.isEmpty()) {
            return new ChronicleOutcome.Refused<>(faults);
        }
        var written = before(day);
        for (var period : periods) {
            if (period.covers(day)) {
                written.add(change.apply(span.during(period, day, period.validTo())));
            } else if (period.validFrom().isAfter(day)) {
                written.add(period);
            }
        }
        return new ChronicleOutcome.Accepted<>(written);
    }

    /** No state from a day on; what was planned after it falls away. */
    public ChronicleOutcome<P> ended(LocalDate day, LocalDate today, UnaryOperator<P> end) {
        var faults = new ArrayList<>(against(day, today));
        if (faults.isEmpty() && !periods.getFirst().validFrom().isBefore(day)) {
            faults.add(Faults.of(Faults.EFFECTIVE_ON, FaultCode.BEFORE_ITS_BEGINNING, day));
        }
        if (!faults.isEmpty()) {
            return new ChronicleOutcome.Refused<>(faults);
        }
        var written = before(day);
        written.add(end.apply(written.removeLast()));
        return new ChronicleOutcome.Accepted<>(written);
    }

    private List<DirectoryFault> against(LocalDate day, LocalDate today) {
        var faults = new ArrayList<DirectoryFault>();
        if (day.isBefore(today)) {
            faults.add(Faults.of(Faults.EFFECTIVE_ON, FaultCode.IN_THE_PAST, day));
        }
        if (periods.getFirst().validFrom().isAfter(day)) {
            faults.add(Faults.of(Faults.EFFECTIVE_ON, FaultCode.BEFORE_ITS_BEGINNING, day));
        } else if (on(day).isEmpty()) {
            faults.add(Faults.of(Faults.EFFECTIVE_ON, FaultCode.ENDED, day));
        }
        return faults;
    }

    /** Everything that began before a day, cut off there. */
    private List<P> before(LocalDate day) {
        var earlier = new ArrayList<P>();
        for (var period : periods) {
            if (period.covers(day) && period.validFrom().isBefore(day)) {
                earlier.add(span.during(period, period.validFrom(), Optional.of(day)));
            } else if (period.validFrom().isBefore(day)) {
                earlier.add(period);
            }
        }
        return earlier;
    }
}
