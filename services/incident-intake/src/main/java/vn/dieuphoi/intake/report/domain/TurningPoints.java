package vn.dieuphoi.intake.report.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The instants of the response at which clocks of the law start.
 *
 * @param capacityExceededAt when the operator found that it cannot handle the incident alone (QĐ05 Đ11.1.a)
 * @param responseEndedAt when the response ended (TT20 Đ9.2.b)
 */
public record TurningPoints(Optional<Instant> capacityExceededAt, Optional<Instant> responseEndedAt) {}
