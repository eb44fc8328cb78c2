package vn.dieuphoi.edge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dieuphoi.outbox.ParkedList;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Replays;
import vn.dieuphoi.outbox.UnitOfWork;

/** What the administrators of a service may see and have done again. */
@ApplicationScoped
class OperationsHandler {
    static final String REPLAYS = "/v1/operations/replays/";

    private final UnitOfWork unitOfWork;
    private final Replays replays;
    private final ParkedList parked;
    private final Idempotency idempotency;

    OperationsHandler(UnitOfWork unitOfWork, Replays replays, ParkedList parked, Idempotency idempotency) {
        this.unitOfWork = unitOfWork;
        this.replays = replays;
        this.parked = parked;
        this.idempotency = idempotency;
    }

    List<ProjectionView> projections() {
        return replays.projections().stream().map(ProjectionView::of).toList();
    }

    /**
     * Asks for a replay.
     *
     * @return 202 with the place where its progress is told; fails with status 422 when there is no such projection,
     *     with 409 when the same is in progress
     */
    Uni<StoredResponse> ask(String subject, IdempotentRequest request) {
        if (!subject.equals(Replays.PARKED) && replays.projection(subject).isEmpty()) {
            return Uni.createFrom().failure(unknown(subject));
        }
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> replays.ask(work, subject)
                        .map(id -> id.map(asked -> accepted(asked, subject))
                                .orElseThrow(() -> Problem.edge(409, "replay-in-progress", subject)
                                        .failure()))));
    }

    Uni<ReplayView> replay(UUID id, Language language) {
        return replays.find(id)
                .map(found -> found.map(replay -> ReplayView.of(replay, language))
                        .orElseThrow(() -> Problems.ofStatus(404).failure()));
    }

    Uni<ParkedView> parked(PageQuery query) {
        long after = query.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        return parked.counts()
                .chain(counts -> parked.page(after, query.size() + 1)
                        .map(notes -> Page.cut(notes, query.size(), note -> Cursor.at(note.id())))
                        .map(page -> ParkedView.of(counts, page)));
    }

    private StoredResponse accepted(UUID id, String subject) {
        return idempotency.answer(202, ReplayView.asked(id, subject)).with("Location", REPLAYS + id);
    }

    private ProblemException unknown(String subject) {
        String known = replays.projections().stream().map(Projection::name).collect(Collectors.joining(", "));
        return Problem.edge(422, "projection-unknown", subject, known.isEmpty() ? "–" : known)
                .failure();
    }
}
