package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.lessons.casefile.CaseFileHandler;
import vn.dieuphoi.lessons.casefile.DirectoryHandler;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.outbox.Work;

/** Lets the standing agency at the lessons of serious incidents, and at no others. */
@ApplicationScoped
class ApprovalGate {
    private final DirectoryHandler directory;
    private final CaseFileHandler files;

    ApprovalGate(DirectoryHandler directory, CaseFileHandler files) {
        this.directory = directory;
        this.files = files;
    }

    /** Whether somebody speaks for the standing agency of today (QĐ05 Đ4.1). */
    Uni<Boolean> knows(Work work, Reader reader) {
        return reader.approves()
                ? directory.holds(work, reader.organisation(), Role.STANDING_AGENCY)
                : Uni.createFrom().item(false);
    }

    /** Lets somebody read a lesson; fails with {@link NotFoundException} where it is not for them. */
    Uni<Lesson> admit(Work work, Reader reader, Lesson lesson) {
        return lesson.mayBeReadBy(reader) ? Uni.createFrom().item(lesson) : admitAgency(work, reader, lesson);
    }

    /** The same for what only editors see of a published lesson. */
    Uni<Lesson> admitEditor(Work work, Reader reader, Lesson lesson) {
        return lesson.mayBeEditedBy(reader) ? Uni.createFrom().item(lesson) : admitAgency(work, reader, lesson);
    }

    private Uni<Lesson> admitAgency(Work work, Reader reader, Lesson lesson) {
        return knows(work, reader).invoke(ApprovalGate::require).chain(known -> serious(work, lesson));
    }

    /** The lesson, if the incident was serious; where not, there is nothing to approve. */
    Uni<Lesson> serious(Work work, Lesson lesson) {
        return files.file(work, lesson.origin().incident())
                .invoke(file -> require(file.seriousness().serious()))
                .replaceWith(lesson);
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw new NotFoundException();
        }
    }
}
