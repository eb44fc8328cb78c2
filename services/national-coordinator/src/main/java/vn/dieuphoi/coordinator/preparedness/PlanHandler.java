package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.preparedness.domain.PlanId;
import vn.dieuphoi.coordinator.preparedness.domain.PlanOutcome;
import vn.dieuphoi.coordinator.preparedness.domain.ResponsePlan;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Keeps the response plans of systems. */
@ApplicationScoped
class PlanHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final SystemGate gate;
    private final PlanStore plans;
    private final BindingLaw law;

    PlanHandler(UnitOfWork unitOfWork, Idempotency idempotency, SystemGate gate, PlanStore plans, BindingLaw law) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.gate = gate;
        this.plans = plans;
        this.law = law;
    }

    Uni<StoredResponse> record(IdempotentRequest request, Caller caller, ResponsePlan plan) {
        var question = new SystemGate.Question(
                plan.system(), List.of(plan.approval().by()), plan.approval().on());
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> gate.admit(work, caller, question)
                        .chain(directory -> enter(work, plan, directory))
                        .map(entered -> idempotency.answer(201, PlanView.of(entered)))));
    }

    private Uni<ResponsePlan> enter(Work work, ResponsePlan plan, Directory directory) {
        var binding = law.binds(PlanOutcome.RULE, plan.approval().on());
        return switch (PlanOutcome.of(plan, directory, binding)) {
            case PlanOutcome.Accepted accepted ->
                plans.add(work, accepted.plan()).replaceWith(accepted.plan());
            case PlanOutcome.Refused refused -> throw Refusals.of(refused.reason());
        };
    }

    /** The plans of a system before this one, newest first. */
    Uni<List<ResponsePlan>> list(Caller caller, SystemId system, PlanId before, int limit) {
        return unitOfWork.run(work -> gate.admit(work, caller, system)
                .chain(admitted -> plans.list(work, new PlanStore.Place(system, before), limit)));
    }
}
