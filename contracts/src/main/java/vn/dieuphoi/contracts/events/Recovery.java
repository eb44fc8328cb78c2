package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report tells of the repair of the system; absent is not told.
 *
 * @param repairCompletedAt when the repair was completed (TT09 Đ54.1)
 * @param patchedSeriousVulnerabilityAt when a serious vulnerability behind the incident was patched (S3 §1.1)
 * @param backupBeforeRepair whether the system was backed up before it was repaired (QĐ05 Đ14.5.e)
 * @param backupAfterRepair whether it was backed up after it was repaired (QĐ05 Đ14.5.e)
 * @param stable whether the check after the repair found that it works stably (TT20 Đ11.3.c)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Recovery(
        Optional<Instant> repairCompletedAt,
        Optional<Instant> patchedSeriousVulnerabilityAt,
        Optional<Boolean> backupBeforeRepair,
        Optional<Boolean> backupAfterRepair,
        Optional<Boolean> stable) {

    private static final Recovery NOTHING =
            new Recovery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Recovery {
        Require.complete(
                Recovery.class,
                repairCompletedAt,
                patchedSeriousVulnerabilityAt,
                backupBeforeRepair,
                backupAfterRepair,
                stable);
    }

    /** A report that tells nothing of a repair. */
    public static Recovery nothing() {
        return NOTHING;
    }
}
