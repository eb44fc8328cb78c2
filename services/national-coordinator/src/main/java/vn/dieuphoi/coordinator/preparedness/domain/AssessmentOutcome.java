package vn.dieuphoi.coordinator.preparedness.domain;

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

    /** The rule that some assessments have to be external. */
    String RULE = "B13";

    /**
     * What the day of an assessment was like.
     *
     * @param binding whether the rule was in force
     * @param afterSerious whether a serious incident had befallen the system and no external assessment followed yet
     */
    record Day(boolean binding, boolean afterSerious) {}

    /** Decides, by what the directory had on the day of the assessment. */
    static AssessmentOutcome of(Assessment assessment, Directory directory, Day day) {
        var conduct = assessment.conduct();
        var then = directory.on(conduct.on());
        if (then.organisation(conduct.assessor()).isEmpty()) {
            return new AssessorUnknown();
        }
        return ResponsibleBodies.of(assessment.system(), then)
                .map(bodies -> by(assessment, bodies, day))
                .orElseGet(NoSystemThen::new);
    }

    private static AssessmentOutcome by(Assessment assessment, ResponsibleBodies bodies, Day day) {
        var assessor = assessment.conduct().assessor();
        var external = !bodies.areAkinTo(assessor);
        if (!binds(day, bodies)) {
            return new Accepted(assessment, external, Optional.empty());
        }
        var need = need(assessment.conduct(), bodies, day);
        if (need.isPresent() && !external) {
            return new NotExternal(need.get());
        }
        return bodies.isAnOperator(assessor) ? new ByTheOperator() : new Accepted(assessment, external, need);
    }

    /** What makes an external assessment compulsory, the lasting reasons first (NĐ331 Đ31.2.c). */
    private static Optional<ExternalNeed> need(Conduct conduct, ResponsibleBodies bodies, Day day) {
        return Stream.of(bodies.need(), after(day), conduct.occasion().need())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ExternalNeed> after(Day day) {
        return day.afterSerious() ? Optional.of(ExternalNeed.SERIOUS_INCIDENT) : Optional.empty();
    }

    /** Whether NĐ331 reached the system then; one of which the directory does not say is held to it (Đ2). */
    private static boolean binds(Day day, ResponsibleBodies bodies) {
        return day.binding() && bodies.system().inScopeNd331().orElse(true);
    }
}
