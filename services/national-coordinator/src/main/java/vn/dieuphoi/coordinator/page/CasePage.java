package vn.dieuphoi.coordinator.page;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.Clock;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.LegalFacts;
import vn.dieuphoi.coordinator.cases.domain.Stated;
import vn.dieuphoi.coordinator.cases.domain.Submission;
import vn.dieuphoi.coordinator.cases.domain.Timeline;

/**
 * What the page of a case shows, in words.
 *
 * @param number of the notice's receipt
 * @param stated on each matter what the reporters stated last
 * @param alarms by which the coordinator was told of roles that nobody held
 * @param statutory clocks with an end that the law sets
 * @param internal clocks of duties without a number in the law; their targets are the platform's own
 */
record CasePage(
        String id,
        String number,
        String state,
        Words stateWords,
        Facts facts,
        List<Party> parties,
        List<Words> unresolved,
        List<AlarmLine> alarms,
        List<StatedLine> stated,
        Seriousness seriousness,
        List<Paper> papers,
        List<DeliveryLine> deliveries,
        List<ClockLine> statutory,
        List<ClockLine> internal,
        List<TimelineLine> timeline) {

    /** What the case is about. */
    record Facts(
            String description,
            Optional<String> system,
            Optional<Integer> level,
            Moment detectedAt,
            Moment openedAt,
            Optional<Moment> completedAt,
            List<CorrectionLine> corrections) {}

    /** The test of QĐ05 Đ9, with a reason for each of its parts. */
    record Seriousness(boolean serious, List<Words> reasons) {
        static Seriousness of(IncidentCase incident) {
            var found = LegalFacts.seriousness(incident);
            return new Seriousness(
                    found.serious(),
                    found.reasons().stream()
                            .map(reason -> new Words(reason.vietnamese(), reason.english()))
                            .toList());
        }
    }

    /** Who plays which part. */
    record Party(Words role, String name, String id) {}

    /** A notice or report. */
    record Paper(Words kind, String sender, Moment at, String number, String sha256) {}

    static CasePage of(CaseFile file) {
        var incident = file.incident();
        return new CasePage(
                incident.id().toString(),
                incident.first(SubmissionKind.NOTICE)
                        .map(notice -> notice.receipt().number())
                        .orElse(""),
                incident.state().code(),
                Words.ofState(incident.state().code()),
                facts(incident),
                parties(incident),
                incident.parties().unresolved().stream().map(Words::of).toList(),
                file.alarms().stream()
                        .map(alarm -> AlarmLine.of(incident, alarm))
                        .toList(),
                StatedLine.of(Stated.in(incident)),
                Seriousness.of(incident),
                incident.submissions().stream().map(one -> paper(incident, one)).toList(),
                incident.deliveries().stream()
                        .map(delivery -> DeliveryLine.of(incident, delivery))
                        .toList(),
                clocks(file, true),
                clocks(file, false),
                Timeline.of(file).stream()
                        .map(entry -> TimelineLine.of(incident, entry))
                        .toList());
    }

    private static Facts facts(IncidentCase incident) {
        var known = incident.known();
        var opening = known.opening();
        return new Facts(
                opening.description(),
                opening.system().name(),
                known.level(),
                Moment.of(known.detectedAt()),
                Moment.of(opening.openedAt()),
                incident.state() instanceof CaseState.Completed done
                        ? Optional.of(Moment.of(done.at()))
                        : Optional.empty(),
                CorrectionLine.of(incident));
    }

    private static List<Party> parties(IncidentCase incident) {
        return incident.parties().holders().entrySet().stream()
                .map(entry -> new Party(
                        Words.of(entry.getKey()),
                        incident.nameOf(entry.getValue()),
                        entry.getValue().value()))
                .toList();
    }

    private static Paper paper(IncidentCase incident, Submission submission) {
        var receipt = submission.receipt();
        return new Paper(
                Words.of(submission.kind()),
                incident.nameOf(submission.sender()),
                Moment.of(receipt.at()),
                receipt.number(),
                receipt.sha256().value());
    }

    private static List<ClockLine> clocks(CaseFile file, boolean statutory) {
        return file.clocks().stream()
                .filter(clock -> hasStatutoryEnd(clock) == statutory)
                .map(clock -> ClockLine.of(file.incident(), clock))
                .toList();
    }

    private static boolean hasStatutoryEnd(Clock clock) {
        return clock.limits().dueAt().isPresent();
    }
}
