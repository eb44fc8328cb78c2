package vn.dieuphoi.rulebook;

import java.time.Instant;

/**
 * A duty was fulfilled.
 *
 * @param by what fulfilled it: {@code submission/<id>}, {@code acknowledgement} or {@code forwarding}
 */
public record Fulfilled(Instant at, String by) {}
