package vn.dieuphoi.intake.report.domain;

import java.util.Optional;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.law.Signature;

/**
 * What a report states in words that rules of the law ask for, each where it does.
 *
 * @param circumstances about the incident
 * @param recovery about the repair of the system
 * @param signature what the document bears (TT20 Đ9.1.b)
 */
public record Particulars(
        Optional<StatedCircumstances> circumstances, Optional<Recovery> recovery, Optional<Signature> signature) {

    /** A report that states nothing of this. */
    public static Particulars none() {
        return new Particulars(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
