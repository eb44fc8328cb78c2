package vn.dieuphoi.coordinator.preparedness.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.preparedness.domain.Assessment.Conduct;

/** What became of the wish to put an assessment of a system on record (B13). */
public sealed interface AssessmentOutcome {

    /**
     * It counts, and is on record.
     *
     * @param external whether the assessor is neither the owner nor an operator nor a body of theirs
     * @param need why it had to be external, if it had to
     */
    record Accepted(Assessment assessment, boolean external, Optional<ExternalNeed> need)
            implements AssessmentOutcome {}

    /** The directory does not have the system on that day. */
    record NoSystemThen() implements AssessmentOutcome {}

    /** The directory does not have the assessor on that day. */
    record AssessorUnknown() implements AssessmentOutcome {}

    /** Whoever runs a system does not assess it (NĐ331 Đ31.2.c). */
    record ByTheOperator() implements AssessmentOutcome {}

    /** It had to be external and is not: the assessor is the owner, an operator or a body of theirs. */
    record NotExternal(ExternalNeed need) implements AssessmentOutcome {}

    /** Since when NĐ331 binds. */
    LocalDate ND331_IN_FORCE = LocalDate.of(2026, 8, 19);

    /**
     * Decides, by what the directory had on the day of the assessment.
     *
     * @param afterSerious whether a serious incident befell the system and no external assessment followed yet
     */
    static AssessmentOutcome of(Assessment assessment, Directory directory, boolean afterSerious) {
        var conduct = assessment.conduct();
        var then = directory.on(conduct.on());
        if (then.organisation(conduct.assessor()).isEmpty()) {
            return new AssessorUnknown();
        }
        return ResponsibleBodies.of(assessment.system(), then)
                .map(bodies -> by(assessment, bodies, need(conduct, bodies, afterSerious)))
                .orElseGet(NoSystemThen::new);
    }

    private static AssessmentOutcome by(Assessment assessment, ResponsibleBodies bodies, Optional<ExternalNeed> need) {
        var assessor = assessment.conduct().assessor();
        var external = !bodies.areAkinTo(assessor);
        if (need.isPresent() && !external) {
            return new NotExternal(need.get());
        }
        return binds(assessment.conduct(), bodies) && bodies.isAnOperator(assessor)
                ? new ByTheOperator()
                : new Accepted(assessment, external, need);
    }

    /** What makes an external assessment compulsory, the lasting reasons first (NĐ331 Đ31.2.c). */
    private static Optional<ExternalNeed> need(Conduct conduct, ResponsibleBodies bodies, boolean afterSerious) {
        if (!binds(conduct, bodies)) {
            return Optional.empty();
        }
        return Stream.of(bodies.need(), when(afterSerious), conduct.occasion().need())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ExternalNeed> when(boolean afterSerious) {
        return afterSerious ? Optional.of(ExternalNeed.SERIOUS_INCIDENT) : Optional.empty();
    }

    /** Whether NĐ331 reached the system then; one of which the directory does not say is held to it (Đ2). */
    private static boolean binds(Conduct conduct, ResponsibleBodies bodies) {
        return !conduct.on().isBefore(ND331_IN_FORCE)
                && bodies.system().inScopeNd331().orElse(true);
    }
}
