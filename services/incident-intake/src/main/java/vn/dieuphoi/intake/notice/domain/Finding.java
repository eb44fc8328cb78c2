package vn.dieuphoi.intake.notice.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found and when (TT20 Đ9.3.a: description and detection time).
 *
 * @param occurred when it happened, in the reporter's words: often no more than a year
 */
public record Finding(String description, Instant detectedAt, Optional<String> occurred) {
    public Finding {
        if (description.isBlank()) {
            throw new IllegalArgumentException("a notice without a description, detected at " + detectedAt);
        }
    }

    /** Without free text. */
    @Override
    public String toString() {
        return "Finding[detectedAt=%s]".formatted(detectedAt);
    }
}
