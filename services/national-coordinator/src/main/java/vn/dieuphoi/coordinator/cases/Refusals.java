package vn.dieuphoi.coordinator.cases;

import vn.dieuphoi.coordinator.cases.domain.CompletionRefusal;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;

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
}
