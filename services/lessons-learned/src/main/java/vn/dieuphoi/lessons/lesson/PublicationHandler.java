package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.lessons.casefile.CaseFileHandler;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;
import vn.dieuphoi.lessons.lesson.domain.Approval;
import vn.dieuphoi.lessons.lesson.domain.Clearance;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Wish;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.lessons.lesson.domain.VictimNames;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Publishes lessons that do not name the victim and need nobody's approval, or have it. */
@ApplicationScoped
class PublicationHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final CaseFileHandler files;
    private final ApprovalStore approvals;
    private final LessonRegister register;

    PublicationHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            CaseFileHandler files,
            ApprovalStore approvals,
            LessonRegister register) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.files = files;
        this.approvals = approvals;
        this.register = register;
    }

    Uni<StoredResponse> publish(IdempotentRequest request, Reader editor, LessonId id, Tlp tlp) {
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> register.lock(work, editor, id)
                        .chain(lesson -> publish(work, lesson, tlp))
                        .map(published -> answer(published, editor))));
    }

    private Uni<Published> publish(Work work, Lesson lesson, Tlp tlp) {
        return files.file(work, lesson.origin().incident())
                .chain(file -> approvals.last(work, lesson.origin().id()).map(given -> wish(tlp, file, given)))
                .chain(wish -> register.publish(work, lesson, wish));
    }

    private static Wish wish(Tlp tlp, CaseFile file, Optional<Approval> given) {
        return new Wish(tlp, VictimNames.of(file.victim()), Clearance.of(file.seriousness(), given));
    }

    private StoredResponse answer(Published lesson, Reader editor) {
        return idempotency
                .answer(201, LessonView.of(lesson, editor))
                .with(
                        HttpHeaders.LOCATION,
                        LessonResource.PATH + "/" + lesson.origin().id())
                .with(HttpHeaders.ETAG, EntityTags.of(lesson.version()));
    }
}
