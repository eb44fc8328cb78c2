package vn.dieuphoi.coordinator;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Effect;

/** Notices and reports that state something about the incident or the repair. */
public final class Statements {
    private static final Recovery SILENT = Recovery.nothing();

    private Statements() {}

    /** What makes an incident of a system of level 4 or 5 serious (QĐ05 Đ9). */
    public static StatedCircumstances serious() {
        return effects(Optional.of(true), List.of(Effect.SERVICE_INTERRUPTED));
    }

    /** The owner can control it, and it has no effect of the list. */
    public static StatedCircumstances harmless() {
        return effects(Optional.of(false), List.of());
    }

    private static StatedCircumstances effects(Optional<Boolean> ownerCannotControl, List<Effect> effects) {
        return new StatedCircumstances(
                Optional.empty(),
                ownerCannotControl,
                Optional.of(effects),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The owner declares it serious in the sense of NĐ331. */
    public static StatedCircumstances seriousByNd331() {
        return new StatedCircumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Recovery stable(boolean stable) {
        return new Recovery(
                SILENT.repairCompletedAt(),
                SILENT.patchedSeriousVulnerabilityAt(),
                SILENT.backupBeforeRepair(),
                SILENT.backupAfterRepair(),
                Optional.of(stable));
    }

    public static Recovery backups(boolean before, boolean after) {
        return new Recovery(
                SILENT.repairCompletedAt(),
                SILENT.patchedSeriousVulnerabilityAt(),
                Optional.of(before),
                Optional.of(after),
                SILENT.stable());
    }

    public static Recovery repaired() {
        return new Recovery(
                Optional.of(Sample.DETECTED.plusSeconds(7200)),
                SILENT.patchedSeriousVulnerabilityAt(),
                SILENT.backupBeforeRepair(),
                SILENT.backupAfterRepair(),
                SILENT.stable());
    }

    /** The notice, stating this. */
    public static NoticeAccepted in(NoticeAccepted notice, StatedCircumstances circumstances) {
        return new NoticeAccepted(
                notice.incidentId(),
                notice.submissionId(),
                notice.receiptNumber(),
                notice.sha256(),
                notice.acceptedAt(),
                notice.detectedAt(),
                notice.occurred(),
                notice.description(),
                notice.reporter(),
                notice.system(),
                notice.operator(),
                notice.owner(),
                notice.operatorCapacityExceeded(),
                notice.handlingResult(),
                notice.proposals(),
                notice.other(),
                notice.missing(),
                Optional.of(circumstances));
    }

    /** The report, stating this. */
    public static ReportAccepted in(ReportAccepted report, StatedCircumstances circumstances) {
        return with(report, Optional.of(circumstances), report.recovery());
    }

    /** The report, telling this of the repair. */
    public static ReportAccepted in(ReportAccepted report, Recovery recovery) {
        return with(report, report.circumstances(), Optional.of(recovery));
    }

    private static ReportAccepted with(
            ReportAccepted report, Optional<StatedCircumstances> circumstances, Optional<Recovery> recovery) {
        return new ReportAccepted(
                report.incidentId(),
                report.submissionId(),
                report.kind(),
                report.receiptNumber(),
                report.sha256(),
                report.acceptedAt(),
                report.reporter(),
                report.capacityExceededAt(),
                report.responseEndedAt(),
                report.description(),
                report.result(),
                report.proposals(),
                report.missing(),
                circumstances,
                recovery,
                report.signature());
    }

    /** Another report of the same kind, accepted an hour later, that says nothing yet. */
    public static ReportAccepted further(ReportAccepted report) {
        return new ReportAccepted(
                report.incidentId(),
                SubmissionId.derivedFrom(report.submissionId(), "further"),
                report.kind(),
                report.receiptNumber() + "-2",
                report.sha256(),
                report.acceptedAt().plusSeconds(3600),
                report.reporter(),
                report.capacityExceededAt(),
                report.responseEndedAt(),
                report.description(),
                report.result(),
                report.proposals(),
                report.missing());
    }
}
