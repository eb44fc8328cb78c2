package vn.dieuphoi.lessons.casefile.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Seriousness;

/**
 * A completed case with everything that a lesson is drawn from (TT20 Đ11.4).
 *
 * @param reports all that are known, also those that came after the completion
 * @param routed the submissions that the coordinator had before it when it completed the case
 * @param seriousness by the three-part test of QĐ05 Đ9 on everything known now, also from later reports and corrections
 */
public record CaseFile(
        NoticeAccepted notice,
        List<ReportAccepted> reports,
        CaseOpened opened,
        Set<SubmissionId> routed,
        CaseCompleted completed,
        Seriousness seriousness,
        Directory directory) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public CaseFile {
        reports = List.copyOf(reports);
        routed = Set.copyOf(routed);
    }

    public IncidentId incident() {
        return notice.incidentId();
    }

    /** The national coordinator of the case: who recorded its completion. */
    public OrganisationId coordinator() {
        return completed.by();
    }

    /** Everybody who had a part in the case. */
    public Set<OrganisationId> parties() {
        return Stream.of(opened.parties().values().stream(), reporters(), Stream.of(coordinator()))
                .flatMap(each -> each)
                .collect(toUnmodifiableSet());
    }

    /** How long it took from the detection to the end of the response, where both are known and in that order. */
    public Optional<Duration> response() {
        return before().filter(report -> report.responseEndedAt().isPresent())
                .max(Comparator.comparing(ReportAccepted::acceptedAt).thenComparing(ReportAccepted::receiptNumber))
                .flatMap(ReportAccepted::responseEndedAt)
                .map(ended -> Duration.between(notice.detectedAt(), ended))
                .filter(Duration::isPositive);
    }

    /** Whether the operator declared that it could not handle the incident alone (QĐ05 Đ11.1.a). */
    public boolean capacityExceeded() {
        return notice.operatorCapacityExceeded()
                || before().anyMatch(report -> report.capacityExceededAt().isPresent());
    }

    /** Whether a report told what happened and how it was solved. */
    public boolean resultReported() {
        return before().anyMatch(report -> report.result().isPresent());
    }

    /** What kind of organisation the operator was on the day of detection, in the words of the directory. */
    public Optional<String> kindOfOperator() {
        return Optional.ofNullable(opened.parties().get(Role.OPERATOR))
                .flatMap(directory::find)
                .flatMap(organisation ->
                        organisation.asOf(opened.detectedAt().atZone(VIETNAM).toLocalDate()))
                .map(OrganisationPeriod::kind);
    }

    /** Who may not be told to have been hit. */
    public Victim victim() {
        return Victim.of(this);
    }

    Stream<OrganisationId> reporters() {
        return Stream.concat(Stream.of(notice.reporter()), reports.stream().map(ReportAccepted::reporter));
    }

    /** The reports before the completion; later ones change nothing, so that it does not matter when they are heard of. */
    private Stream<ReportAccepted> before() {
        return reports.stream().filter(report -> routed.contains(report.submissionId()));
    }

    /** Without what was reported. */
    @Override
    public String toString() {
        return "CaseFile[incident=%s, completedAt=%s]".formatted(incident(), completed.at());
    }
}
