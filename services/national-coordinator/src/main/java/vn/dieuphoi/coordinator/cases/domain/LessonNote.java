package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;

/** What became of the lesson of a case (TT20 Đ11.4). */
public record LessonNote(LessonId id, Optional<Instant> draftedAt, Optional<Publication> publication) {

    /** A publication, under the title that it was published with. */
    public record Publication(Instant at, Tlp tlp, String title) {}
}
