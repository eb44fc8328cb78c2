package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** What became of the wish to record an incident as completed (A05). */
public sealed interface CompletionOutcome {

    /** It is recorded. */
    record Accepted(Decision decision) implements CompletionOutcome {}

    /** It is not, for this reason. */
    record Refused(CompletionRefusal reason) implements CompletionOutcome {}

    /**
     * The wish.
     *
     * @param by the organisation that asks
     * @param note of its officer
     */
    record Completion(OrganisationId by, Optional<String> note, Instant now) {}

    /** Decides. */
    static CompletionOutcome of(IncidentCase of, Completion wish) {
        if (!of.parties().hold(Role.NATIONAL_COORDINATOR, wish.by())) {
            return new Refused(CompletionRefusal.NOT_THE_COORDINATOR);
        }
        return switch (of.state()) {
            case CaseState.Completed done -> new Refused(CompletionRefusal.ALREADY_COMPLETED);
            case CaseState.Open open ->
                missing(of)
                        .<CompletionOutcome>map(Refused::new)
                        .orElseGet(() -> new Accepted(complete(of, open, wish)));
        };
    }

    /**
     * What has to come first. A closing report also says that handling has ended, so it stands in for the update where
     * that alone is asked for.
     */
    private static Optional<CompletionRefusal> missing(IncidentCase of) {
        var closed = of.first(SubmissionKind.CLOSING).isPresent();
        var ended = closed || of.first(SubmissionKind.RESPONSE_ENDED).isPresent();
        if (of.isBeyondCapacity()) {
            return closed ? Optional.empty() : Optional.of(CompletionRefusal.CLOSING_REPORT_MISSING);
        }
        return ended ? Optional.empty() : Optional.of(CompletionRefusal.HANDLING_UPDATE_MISSING);
    }

    private static Decision complete(IncidentCase of, CaseState.Open open, Completion wish) {
        var closingReport = of.first(SubmissionKind.CLOSING).map(Submission::id);
        var completed = open.completed(wish.now(), wish.by(), closingReport, wish.note());
        return new Decision(
                of.in(completed), List.of(new CaseCompleted(of.id(), wish.now(), wish.by(), closingReport)));
    }
}
