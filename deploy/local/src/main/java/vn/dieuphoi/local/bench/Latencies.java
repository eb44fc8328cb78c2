package vn.dieuphoi.local.bench;

import java.util.Collection;
import java.util.List;

/** Durations in order, for their percentiles: the smallest value that so much of them do not exceed. */
public record Latencies(List<Long> sortedNanos) {
    private static final double NANOS_PER_MILLI = 1e6;

    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().sorted().toList());
    }

    public int count() {
        return sortedNanos.size();
    }

    /** In milliseconds; not a number when there is nothing. */
    public double millis(double percent) {
        if (sortedNanos.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.size());
        return sortedNanos.get(Math.max(0, rank - 1)) / NANOS_PER_MILLI;
    }
}
