package vn.dieuphoi.coordinator.cases;

import vn.dieuphoi.coordinator.cases.domain.CompletionRefusal;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.RequestFields;

/** Refusals of the domain as answers to clients. */
final class Refusals {
    private static final Messages MESSAGES = Messages.of("coordinator", Refusals.class);

    private Refusals() {}

    static ProblemException of(CompletionRefusal reason) {
        var status = reason == CompletionRefusal.NOT_THE_COORDINATOR ? 403 : 409;
        return Problem.of(MESSAGES, status, reason.code()).failure();
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
