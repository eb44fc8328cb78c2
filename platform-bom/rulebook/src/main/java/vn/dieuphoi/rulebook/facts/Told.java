package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** What one event tells about its case. */
final class Told {

    private Told() {}

    static CaseFacts by(IntakeEvent event) {
        return switch (event) {
            case NoticeAccepted notice -> byNotice(notice);
            case ReportAccepted report -> byReport(report);
        };
    }

    static CaseFacts by(CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> byOpening(opened);
            case SubmissionRouted routed -> byRouting(routed);
            case DeliveryConfirmed confirmed -> byConfirmation(confirmed);
            case SubmissionAcknowledged acknowledged -> byAcknowledgement(acknowledged);
            case PartySucceeded passed -> bySuccession(passed);
            case FactsCorrected corrected -> byCorrection(corrected);
            case DeliveryFailed notReceived -> CaseFacts.none();
            case CaseCompleted nothingNew -> CaseFacts.none();
        };
    }

    static CaseFacts byAny(Event event) {
        return switch (event) {
            case IntakeEvent reported -> by(reported);
            case CaseEvent coordinated -> by(coordinated);
            default -> CaseFacts.none();
        };
    }

    private static CaseFacts byNotice(NoticeAccepted notice) {
        var stated =
                notice.circumstances().map(said -> new Statement(notice.submissionId(), notice.acceptedAt(), said));
        return CaseFacts.builder()
                .with(stated, CaseFactsBuilder::statement)
                .detectedAt(notice.detectedAt())
                .operatorCapacityExceeded(notice.operatorCapacityExceeded())
                .submission(new Submission(
                        notice.submissionId(),
                        SubmissionKind.NOTICE,
                        notice.reporter(),
                        Optional.of(notice.acceptedAt()),
                        Optional.empty()))
                .build();
    }

    private static CaseFacts byReport(ReportAccepted report) {
        var stated =
                report.circumstances().map(said -> new Statement(report.submissionId(), report.acceptedAt(), said));
        var recovery = report.recovery().orElseGet(Recovery::nothing);
        return CaseFacts.builder()
                .submission(new Submission(
                        report.submissionId(),
                        report.kind(),
                        report.reporter(),
                        Optional.of(report.acceptedAt()),
                        Optional.empty()))
                .with(report.capacityExceededAt(), CaseFactsBuilder::capacityExceededAt)
                .with(responseEnd(report), CaseFactsBuilder::responseEndedAt)
                .with(recovery.repairCompletedAt(), CaseFactsBuilder::repairCompletedAt)
                .with(recovery.patchedSeriousVulnerabilityAt(), CaseFactsBuilder::vulnerabilityPatchedAt)
                .with(stated, CaseFactsBuilder::statement)
                .build();
    }

    /** A report that the response is over says so even where it does not say since when. */
    private static Optional<Instant> responseEnd(ReportAccepted report) {
        return switch (report.kind()) {
            case RESPONSE_ENDED, CLOSING -> report.responseEndedAt().or(() -> Optional.of(report.acceptedAt()));
            case NOTICE, INITIAL -> report.responseEndedAt();
        };
    }

    private static CaseFacts byOpening(CaseOpened opened) {
        var told = CaseFacts.builder().detectedAt(opened.detectedAt()).parties(opened.parties());
        if (opened.systemLevel().isPresent()) {
            told = told.systemLevel(opened.systemLevel().get());
        }
        if (opened.traits().isPresent()) {
            told = told.system(SystemFacts.of(opened.traits().get()));
        }
        if (opened.reporter().isPresent()) {
            told = told.reporter(ReporterFacts.of(opened.reporter().get()));
        }
        return told.build();
    }

    private static CaseFacts bySuccession(PartySucceeded passed) {
        return CaseFacts.builder()
                .succession(new Succession(passed.role(), passed.to(), passed.chain(), passed.at()))
                .build();
    }

    private static CaseFacts byCorrection(FactsCorrected corrected) {
        return CaseFacts.builder()
                .correction(
                        new Correction(corrected.detectedAt(), corrected.systemLevel(), corrected.by(), corrected.at()))
                .build();
    }

    private static CaseFacts byRouting(SubmissionRouted routed) {
        var submission = new Submission(
                routed.submissionId(),
                routed.kind(),
                routed.sender(),
                Optional.empty(),
                Optional.of(routed.senderRole()));
        var deliveries = routed.recipients().stream()
                .map(recipient -> delivery(routed, recipient))
                .toList();
        return CaseFacts.builder().submission(submission).deliveries(deliveries).build();
    }

    private static Delivery delivery(SubmissionRouted routed, Recipient recipient) {
        return new Delivery(
                recipient.deliveryId(),
                routed.submissionId(),
                routed.leg(),
                recipient.organisation(),
                recipient.roles(),
                Optional.empty());
    }

    private static CaseFacts byConfirmation(DeliveryConfirmed confirmed) {
        var delivery = new Delivery(
                confirmed.deliveryId(),
                confirmed.submissionId(),
                confirmed.leg(),
                confirmed.organisation(),
                List.of(),
                Optional.of(confirmed.at()));
        return CaseFacts.builder().deliveries(List.of(delivery)).build();
    }

    private static CaseFacts byAcknowledgement(SubmissionAcknowledged acknowledged) {
        var given = acknowledged.roles().stream()
                .map(role -> new Acknowledgement(acknowledged.submissionId(), role, acknowledged.at()))
                .toList();
        return CaseFacts.builder().acknowledgements(given).build();
    }
}
