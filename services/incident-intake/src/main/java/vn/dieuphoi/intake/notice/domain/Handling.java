package vn.dieuphoi.intake.notice.domain;

import java.util.Optional;

/**
 * What has been done and what is asked for (TT20 Đ9.3.a: handling result, proposals, other).
 *
 * @param operatorCapacityExceeded whether the operator declares that it cannot handle the incident alone (QĐ05 Đ11.1.a)
 */
public record Handling(
        boolean operatorCapacityExceeded, Optional<String> result, Optional<String> proposals, Optional<String> other) {

    /** Without free text. */
    @Override
    public String toString() {
        return "Handling[operatorCapacityExceeded=%s]".formatted(operatorCapacityExceeded);
    }
}
