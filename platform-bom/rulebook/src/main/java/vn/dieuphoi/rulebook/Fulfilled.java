package vn.dieuphoi.rulebook;

import java.time.Instant;

/**
 * A duty was fulfilled.
 *
 * @param by what fulfilled it: {@code submission/<id>}, {@code acknowledgement}, {@code forwarding} or
 *     {@code response-end}
 */
public record Fulfilled(Instant at, String by) {}
