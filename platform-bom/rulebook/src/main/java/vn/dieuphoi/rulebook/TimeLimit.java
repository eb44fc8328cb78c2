package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Limit;

/**
 * How long a duty may take.
 *
 * @param limit what the law says
 * @param internalTarget the product's own measure for a duty without a number; never statutory, never shown as such
 * @param warnings how long before the statutory end to warn, longest first
 */
public record TimeLimit(Limit limit, Optional<Duration> internalTarget, List<Duration> warnings) {

    public TimeLimit {
        warnings = List.copyOf(warnings);
        if (limit.kind().measurable() && internalTarget.isPresent()) {
            throw new IllegalArgumentException(
                    "internalTarget: the law gives a number (%s), a target beside it would shorten or stretch it"
                            .formatted(limit));
        }
        if (!limit.kind().measurable() && !warnings.isEmpty()) {
            throw new IllegalArgumentException(
                    "warnings: the law gives no number (%s), so there is no end to warn of".formatted(limit));
        }
    }
}
