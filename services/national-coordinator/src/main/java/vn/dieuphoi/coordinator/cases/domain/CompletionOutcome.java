package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** What became of the wish to record an incident as completed (A05, A23, A26). */
public sealed interface CompletionOutcome {

    /** It is recorded. */
    record Accepted(Decision decision) implements CompletionOutcome {}

    /** It is not, for all these reasons. */
    record Refused(List<CompletionRefusal> reasons) implements CompletionOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        Refused(CompletionRefusal reason) {
            this(List.of(reason));
        }
    }

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
            case CaseState.Open open -> decided(of, open, wish);
        };
    }

    private static CompletionOutcome decided(IncidentCase of, CaseState.Open open, Completion wish) {
        var reasons = Stream.of(missing(of), unstable(of), withoutBackups(of))
                .flatMap(Optional::stream)
                .toList();
        return reasons.isEmpty() ? new Accepted(complete(of, open, wish)) : new Refused(reasons);
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

    /** The response goes back to containment until a further report says that the system is stable (TT20 Đ11.3.c). */
    private static Optional<CompletionRefusal> unstable(IncidentCase of) {
        return Stated.in(of).recovery().stable().filter(stable -> !stable).map(no -> CompletionRefusal.SYSTEM_UNSTABLE);
    }

    /**
     * The repair of a serious incident needs a backup before and one after it (QĐ05 Đ14.5.e). Serious is what passes the
     * test of QĐ05 Đ9; a closing report says by being there that the repair is over.
     */
    private static Optional<CompletionRefusal> withoutBackups(IncidentCase of) {
        var recovery = Stated.in(of).recovery();
        var repaired = recovery.repairCompletedAt().isPresent()
                || of.first(SubmissionKind.CLOSING).isPresent();
        var backedUp = recovery.backupBeforeRepair().orElse(false)
                && recovery.backupAfterRepair().orElse(false);
        return repaired && !backedUp && LegalFacts.seriousness(of).serious()
                ? Optional.of(CompletionRefusal.BACKUP_MISSING)
                : Optional.empty();
    }

    private static Decision complete(IncidentCase of, CaseState.Open open, Completion wish) {
        var closingReport = of.first(SubmissionKind.CLOSING).map(Submission::id);
        var completed = open.completed(wish.now(), wish.by(), closingReport, wish.note());
        return new Decision(
                of.in(completed), List.of(new CaseCompleted(of.id(), wish.now(), wish.by(), closingReport)));
    }
}
