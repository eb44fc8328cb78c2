package vn.dieuphoi.timers.deadline;

import java.time.Instant;

/**
 * A window of time.
 *
 * @param from its first instant
 * @param to its end, not in it, so that windows can follow each other
 */
record ForecastWindow(Instant from, Instant to) {}
