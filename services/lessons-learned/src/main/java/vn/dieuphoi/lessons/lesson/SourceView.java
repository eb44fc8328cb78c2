package vn.dieuphoi.lessons.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;

/**
 * What a lesson is drawn from, in the reporters' own words: for editors, never for publication.
 *
 * @param serious whether the standing agency has to approve the publication (QĐ05 Đ9, Đ14.5.c)
 */
record SourceView(
        Instant detectedAt,
        Optional<String> occurred,
        Instant completedAt,
        Optional<Integer> systemLevel,
        boolean serious,
        List<Submission> submissions) {

    /** A notice or report. */
    record Submission(
            SubmissionId id,
            SubmissionKind kind,
            OrganisationId reporter,
            String receiptNumber,
            Instant acceptedAt,
            Optional<String> description,
            Optional<String> result,
            Optional<String> proposals) {

        private static Submission of(NoticeAccepted notice) {
            return new Submission(
                    notice.submissionId(),
                    SubmissionKind.NOTICE,
                    notice.reporter(),
                    notice.receiptNumber(),
                    notice.acceptedAt(),
                    Optional.of(notice.description()),
                    notice.handlingResult(),
                    notice.proposals());
        }

        private static Submission of(ReportAccepted report) {
            return new Submission(
                    report.submissionId(),
                    report.kind(),
                    report.reporter(),
                    report.receiptNumber(),
                    report.acceptedAt(),
                    report.description(),
                    report.result(),
                    report.proposals());
        }
    }

    static SourceView of(CaseFile file) {
        var submissions = Stream.concat(
                Stream.of(file.notice()).map(Submission::of),
                file.reports().stream().map(Submission::of));
        return new SourceView(
                file.notice().detectedAt(),
                file.notice().occurred(),
                file.completed().at(),
                file.opened().systemLevel(),
                file.seriousness().serious(),
                submissions.toList());
    }

    /** Without what was reported. */
    @Override
    public String toString() {
        return "SourceView[submissions=%d]".formatted(submissions.size());
    }
}
