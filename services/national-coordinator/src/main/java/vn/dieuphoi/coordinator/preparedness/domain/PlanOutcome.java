package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.Optional;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.coordinator.directory.domain.Directory;

/** What became of the wish to put an approved response plan on record (A29). */
public sealed interface PlanOutcome {

    /** It is on record. */
    record Accepted(ResponsePlan plan) implements PlanOutcome {}

    /** It is not, for this reason. */
    record Refused(PlanRefusal reason) implements PlanOutcome {}

    /** The rule that no plan may lack the conditions for keeping the system running. */
    String RULE = "A29";

    /**
     * Decides, by what the directory had on the day of the approval.
     *
     * @param binding whether the rule was in force on that day
     */
    static PlanOutcome of(ResponsePlan plan, Directory directory, boolean binding) {
        var approvedOn = directory.on(plan.approval().on());
        return ResponsibleBodies.of(plan.system(), approvedOn)
                .map(bodies -> missing(plan, bodies, binding).or(() -> foreign(plan, bodies)))
                .orElse(Optional.of(PlanRefusal.NO_SYSTEM_THEN))
                .<PlanOutcome>map(Refused::new)
                .orElseGet(() -> new Accepted(plan));
    }

    /** The part that no plan may lack (TT20 Đ12.2). Defence, police and cipher bodies are outside TT20 (Đ1.1). */
    private static Optional<PlanRefusal> missing(ResponsePlan plan, ResponsibleBodies bodies, boolean binding) {
        return binding
                        && bodies.managedBy() == ManagedBy.CIVIL
                        && !plan.content().sections().contains(PlanSection.PRIORITY_TO_RUN)
                ? Optional.of(PlanRefusal.PRIORITY_TO_RUN_MISSING)
                : Optional.empty();
    }

    /** The head of the owner, the body above it or the standing agency approve, depending on the plan (QĐ05 Đ16.1). */
    private static Optional<PlanRefusal> foreign(ResponsePlan plan, ResponsibleBodies bodies) {
        return bodies.mayApprove(plan.approval().by()) ? Optional.empty() : Optional.of(PlanRefusal.NOT_AN_APPROVER);
    }
}
