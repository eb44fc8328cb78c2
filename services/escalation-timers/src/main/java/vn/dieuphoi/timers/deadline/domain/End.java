package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.law.DueKind;

/**
 * An instant by which a duty is to be fulfilled.
 *
 * @param which whether the law set it or the operator of this platform did
 */
public record End(DueKind which, Instant at) {}
