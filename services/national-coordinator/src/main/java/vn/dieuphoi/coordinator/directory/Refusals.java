package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.coordinator.directory.domain.DirectoryFault;
import vn.dieuphoi.coordinator.directory.domain.FaultCode;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.Violation;

/** Refusals of the directory as answers to clients. */
final class Refusals {
    private static final Messages MESSAGES = Messages.of("coordinator", Refusals.class);

    private Refusals() {}

    /** Nothing is recorded; every reason is listed. */
    static ProblemException of(List<DirectoryFault> faults) {
        return Problem.of(MESSAGES, 409, "not-recorded")
                .with(faults.stream().map(Refusals::violation).toList())
                .failure();
    }

    static ProblemException notADay(String given) {
        return Problem.of(MESSAGES, 400, "not-a-day", given).failure();
    }

    /** Adds to what is wrong with the body that a period ends before it begins. */
    static void order(RequestFields fields, Optional<LocalDate> from, Optional<LocalDate> to) {
        var code = FaultCode.ENDS_BEFORE_IT_BEGINS.code();
        to.filter(end -> from.map(start -> !end.isAfter(start)).orElse(false))
                .ifPresent(end -> fields.refuse("validTo", code, MESSAGES.text("directory." + code, end)));
    }

    private static Violation violation(DirectoryFault fault) {
        var code = fault.code().code();
        return new Violation(fault.pointer(), code, MESSAGES.text("directory." + code, fault.about()));
    }
}
