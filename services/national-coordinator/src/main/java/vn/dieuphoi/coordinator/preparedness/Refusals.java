package vn.dieuphoi.coordinator.preparedness;

import vn.dieuphoi.coordinator.preparedness.domain.ExternalNeed;
import vn.dieuphoi.coordinator.preparedness.domain.PlanRefusal;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.RequestFields;

/** Refusals about preparedness as answers to clients. */
final class Refusals {
    private static final Messages MESSAGES = Messages.of("coordinator", Refusals.class);

    private Refusals() {}

    static ProblemException notResponsible() {
        return Problem.of(MESSAGES, 403, "not-responsible").failure();
    }

    static ProblemException of(PlanRefusal reason) {
        return conflict(reason.code());
    }

    static ProblemException noSystemThen() {
        return of(PlanRefusal.NO_SYSTEM_THEN);
    }

    static ProblemException assessorUnknown() {
        return conflict("assessor-unknown");
    }

    static ProblemException byTheOperator() {
        return conflict("assessed-by-the-operator");
    }

    static ProblemException notExternal(ExternalNeed need) {
        return conflict("external-assessment-required", MESSAGES.text("assessment.need." + need.code()));
    }

    static void inTheFuture(RequestFields fields, String name) {
        fields.refuse(name, "in-the-future", MESSAGES.text("preparedness.in-the-future"));
    }

    private static ProblemException conflict(String code, Object... arguments) {
        return Problem.of(MESSAGES, 409, code, arguments).failure();
    }
}
