package vn.dieuphoi.local.demo;

import java.util.EnumMap;
import java.util.Map;

/** How the lines of a file of notices ended, counted. */
public final class ReportSummary {
    private final Map<ReportResult.State, Long> states = new EnumMap<>(ReportResult.State.class);
    private long routed;
    private long acknowledged;
    private long doubled;
    private long resumed;

    ReportSummary() {}

    synchronized void count(ReportResult result) {
        states.merge(result.state(), 1L, Long::sum);
        routed += result.json().path("routedTo").asInt() > 0 ? 1 : 0;
        acknowledged += result.json().path("acknowledged").asInt() > 0 ? 1 : 0;
        doubled += result.json().path("doubled").asLong();
    }

    /** A result of an earlier run. */
    synchronized void countKept(ReportResult result) {
        resumed++;
        count(result);
    }

    /** Whether every line was taken and reached everybody once. */
    public synchronized boolean isSound() {
        return doubled == 0
                && of(ReportResult.State.REFUSED) + of(ReportResult.State.LOST) + of(ReportResult.State.FAILED) == 0;
    }

    @Override
    public synchronized String toString() {
        return "lines %d  accepted %d  unchanged %d  refused %d  routed %d  acknowledged %d  lost %d  doubled %d  failed %d  (from an earlier run %d)"
                .formatted(
                        states.values().stream().mapToLong(Long::longValue).sum(),
                        of(ReportResult.State.ACCEPTED),
                        of(ReportResult.State.UNCHANGED),
                        of(ReportResult.State.REFUSED),
                        routed,
                        acknowledged,
                        of(ReportResult.State.LOST),
                        doubled,
                        of(ReportResult.State.FAILED),
                        resumed);
    }

    private long of(ReportResult.State state) {
        return states.getOrDefault(state, 0L);
    }
}
