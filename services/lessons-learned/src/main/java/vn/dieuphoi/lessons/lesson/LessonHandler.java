package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.lessons.casefile.CaseFileHandler;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.LessonText;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Shows lessons to those who may read them, and lets their editors change them. */
@ApplicationScoped
public class LessonHandler {
    private final UnitOfWork unitOfWork;
    private final LessonStore store;
    private final LessonRegister register;
    private final CaseFileHandler files;
    private final ApprovalGate gate;

    LessonHandler(
            UnitOfWork unitOfWork,
            LessonStore store,
            LessonRegister register,
            CaseFileHandler files,
            ApprovalGate gate) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.register = register;
        this.files = files;
        this.gate = gate;
    }

    Uni<Page<Lesson>> list(Reader reader, Set<LessonState> states, PageQuery query) {
        int size = query.size();
        var place = Place.of(query);
        return unitOfWork
                .run(work -> store.readable(work, reader, states, place, size + 1))
                .map(found -> Page.cut(found, size, Place::byAge));
    }

    /** The lessons published TLP:CLEAR, those published last first. */
    public Uni<Page<Published>> forEverybody(PageQuery query) {
        int size = query.size();
        var place = Place.of(query);
        return unitOfWork
                .run(work -> store.clear(work, place, size + 1))
                .map(found -> Page.cut(found, size, Place::byPublication));
    }

    Uni<LessonVersion> read(Reader reader, LessonId id) {
        return unitOfWork.run(work -> store.find(work, id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(lesson -> gate.admit(work, reader, lesson))
                .chain(lesson -> show(work, reader, lesson)));
    }

    Uni<LessonVersion> edit(Reader editor, LessonId id, @Nullable String ifMatch, LessonText text) {
        return unitOfWork.run(work -> register.lock(work, editor, id)
                .map(lesson -> edited(lesson, ifMatch, text))
                .call(draft -> store.save(work, draft))
                .chain(draft -> show(work, editor, draft)));
    }

    private static Draft edited(Lesson lesson, @Nullable String ifMatch, LessonText text) {
        EntityTags.requireMatch(ifMatch, lesson.version());
        return switch (lesson) {
            case Draft draft -> draft.edit(text);
            case Published unused -> throw LessonProblems.alreadyPublished();
        };
    }

    private Uni<LessonVersion> show(Work work, Reader reader, Lesson lesson) {
        return lesson.mayBeEditedBy(reader)
                ? files.file(work, lesson.origin().incident())
                        .map(file -> new LessonVersion(lesson.version(), LessonView.forEditor(lesson, file)))
                : Uni.createFrom().item(new LessonVersion(lesson.version(), LessonView.of(lesson, reader)));
    }
}
