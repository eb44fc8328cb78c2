package vn.dieuphoi.chart;

/** The chart, or the values given to it, are wrong; the message names each fault and what to do about it. */
public final class ChartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChartRefused(String faults) {
        super(faults);
    }

    ChartRefused(String faults, Throwable cause) {
        super(faults, cause);
    }
}
