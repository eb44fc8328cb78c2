package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.lessons.lesson.domain.Approval;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Takes the decisions of the standing agency on what is published about serious incidents (QĐ05 Đ14.5.c). */
@ApplicationScoped
class ApprovalHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final ApprovalGate gate;
    private final LessonStore lessons;
    private final ApprovalStore approvals;

    ApprovalHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            ApprovalGate gate,
            LessonStore lessons,
            ApprovalStore approvals) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.gate = gate;
        this.lessons = lessons;
        this.approvals = approvals;
    }

    /**
     * What is approved.
     *
     * @param ifMatch the version that was read
     */
    record Wish(LessonId lesson, @Nullable String ifMatch, ApprovalBody body) {}

    Uni<StoredResponse> approve(IdempotentRequest request, Reader reader, Wish wish) {
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> gate.knows(work, reader)
                        .invoke(ApprovalHandler::requireStandingAgency)
                        .chain(() -> lock(work, wish.lesson()))
                        .chain(lesson -> enter(work, lesson, wish, reader))
                        .map(approval -> idempotency.answer(201, ApprovalView.of(approval)))));
    }

    private static void requireStandingAgency(boolean known) {
        if (!known) {
            throw LessonProblems.notTheStandingAgency();
        }
    }

    private Uni<Lesson> lock(Work work, LessonId id) {
        return lessons.lock(work, id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(lesson -> gate.serious(work, lesson));
    }

    private Uni<Approval> enter(Work work, Lesson lesson, Wish wish, Reader reader) {
        EntityTags.requireMatch(wish.ifMatch(), lesson.version());
        requireNamed(wish.ifMatch());
        return switch (lesson) {
            case Draft draft -> {
                var approval = wish.body().approval(draft, reader);
                yield approvals.add(work, draft.origin().id(), approval).replaceWith(approval);
            }
            case Published unused -> throw LessonProblems.alreadyPublished();
        };
    }

    /** Whatever there may be cannot be approved: the content is decided (QĐ05 Đ14.5.c). */
    private static void requireNamed(@Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.contains("*")) {
            throw LessonProblems.contentNotNamed();
        }
    }

    /** The approvals of a lesson that the reader may read, the first one first. */
    Uni<List<ApprovalView>> list(Reader reader, LessonId id) {
        return unitOfWork.run(work -> lessons.find(work, id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(lesson -> gate.admitEditor(work, reader, lesson))
                .chain(lesson -> approvals.list(work, id))
                .map(found -> found.stream().map(ApprovalView::of).toList()));
    }
}
