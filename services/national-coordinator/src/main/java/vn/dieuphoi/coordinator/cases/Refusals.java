package vn.dieuphoi.coordinator.cases;

import java.util.List;
import vn.dieuphoi.coordinator.cases.domain.CompletionRefusal;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.Violation;

/** Refusals of the domain as answers to clients. */
final class Refusals {
    private static final Messages MESSAGES = Messages.of("coordinator", Refusals.class);

    /** Not a place of the body, but all of what it asks for. */
    private static final String THE_CASE = "";

    private Refusals() {}

    /** The first reason gives the document its code; where there are several, each is a violation of its own. */
    static ProblemException of(List<CompletionRefusal> reasons) {
        var first = reasons.getFirst();
        var status = first == CompletionRefusal.NOT_THE_COORDINATOR ? 403 : 409;
        var problem = Problem.of(MESSAGES, status, first.code());
        return reasons.size() == 1
                ? problem.failure()
                : problem.with(reasons.stream().map(Refusals::violation).toList())
                        .failure();
    }

    private static Violation violation(CompletionRefusal reason) {
        return new Violation(THE_CASE, reason.code(), MESSAGES.text(reason.code() + ".detail"));
    }

    static ProblemException notDelivered() {
        return Problem.of(MESSAGES, 409, "not-delivered").failure();
    }

    static ProblemException notAddressed() {
        return Problem.of(MESSAGES, 404, "not-addressed").failure();
    }

    static ProblemException unknownState(String known) {
        return Problem.of(MESSAGES, 400, "state-unknown", known).failure();
    }

    static ProblemException of(FactsCorrection.Refusal reason) {
        var status = reason == FactsCorrection.Refusal.NOT_A_CORRECTOR ? 403 : 409;
        return Problem.of(MESSAGES, status, reason.code()).failure();
    }

    static void inTheFuture(RequestFields fields) {
        fields.refuse("detectedAt", "in-the-future", MESSAGES.text("correction.in-the-future"));
    }

    static void nothingCorrected(RequestFields fields) {
        fields.refuse("detectedAt", "nothing-corrected", MESSAGES.text("correction.nothing-corrected"));
    }
}
