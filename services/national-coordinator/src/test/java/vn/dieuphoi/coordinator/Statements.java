package vn.dieuphoi.coordinator;

import java.time.Instant;
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
    private Statements() {}

    /** What makes an incident of a system of level 4 or 5 serious (QĐ05 Đ9). */
    public static StatedCircumstances serious() {
        return circumstances(Optional.of(true), Optional.of(List.of(Effect.SERVICE_INTERRUPTED)), Optional.empty());
    }

    /** The owner can control it, and it has no effect of the list. */
    public static StatedCircumstances harmless() {
        return circumstances(Optional.of(false), Optional.of(List.of()), Optional.empty());
    }

    /** The owner declares it serious in the sense of NĐ331. */
    public static StatedCircumstances seriousByNd331() {
        return circumstances(Optional.empty(), Optional.empty(), Optional.of(true));
    }

    private static StatedCircumstances circumstances(
            Optional<Boolean> ownerCannotControl, Optional<List<Effect>> effects, Optional<Boolean> seriousNd331) {
        var silent = StatedCircumstances.nothing();
        return new StatedCircumstances(
                silent.possiblySerious(),
                ownerCannotControl,
                effects,
                seriousNd331,
                silent.securitySigns(),
                silent.seriousDisruption(),
                silent.crimeEvidence(),
                silent.personalData());
    }

    public static Recovery stable(boolean stable) {
        return recovery(Optional.empty(), Optional.empty(), Optional.of(stable));
    }

    public static Recovery backups(boolean before, boolean after) {
        return new Recovery(
                Optional.empty(), Optional.empty(), Optional.of(before), Optional.of(after), Optional.empty());
    }

    public static Recovery repaired() {
        return recovery(Optional.of(Sample.DETECTED.plusSeconds(7200)), Optional.empty(), Optional.empty());
    }

    private static Recovery recovery(
            Optional<Instant> repairedAt, Optional<Boolean> backups, Optional<Boolean> stable) {
        return new Recovery(repairedAt, Optional.empty(), backups, backups, stable);
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
