package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.Declaration;
import vn.dieuphoi.timers.deadline.domain.Reconciliation;

/** Takes an obligor's word that it fulfilled a duty elsewhere. */
@ApplicationScoped
class DeclarationHandler {
    private static final Messages MESSAGES = Messages.of("timers", DeclarationHandler.class);
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final UnitOfWork unitOfWork;
    private final DeadlineStore deadlines;
    private final DeclarationStore declarations;
    private final DeadlineHandler handler;
    private final Rulebook rulebook;

    DeclarationHandler(
            UnitOfWork unitOfWork,
            DeadlineStore deadlines,
            DeclarationStore declarations,
            DeadlineHandler handler,
            Rulebook rulebook) {
        this.unitOfWork = unitOfWork;
        this.deadlines = deadlines;
        this.declarations = declarations;
        this.handler = handler;
        this.rulebook = rulebook;
    }

    /** The deadline as it is then; declared twice, nothing more happens. Who has no part in the incident finds none. */
    Uni<Deadline> declare(DeadlineId id, Declaration declaration) {
        return unitOfWork.run(work -> deadlines
                .lockOpenTo(work, declaration.by(), id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(deadline -> enter(work, deadline, declaration)));
    }

    private Uni<Deadline> enter(Work work, Deadline deadline, Declaration declaration) {
        var fulfilment =
                rulebook.rule(deadline.terms().rule()).orElseThrow().duty().fulfilledBy();
        declaration.refusedFor(deadline, fulfilment).ifPresent(reason -> {
            var status = reason == Declaration.Refusal.NOT_THE_OBLIGOR ? FORBIDDEN : CONFLICT;
            throw Problem.of(MESSAGES, status, reason.code()).failure();
        });
        var accepted = declaration.appliedTo(deadline).accepted().toList();
        return accepted.isEmpty()
                ? Uni.createFrom().item(deadline)
                : declarations
                        .add(work, deadline.terms().id(), declaration)
                        .chain(() -> handler.write(work, new Reconciliation(accepted, List.of())))
                        .replaceWith(accepted.getFirst().next());
    }
}
