package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.coordinator.cases.domain.LessonNote;

/** A row of {@code lesson}, read only: all writes are statements of the store. */
@Entity
@Table(name = "lesson")
class LessonRow {
    @Id
    UUID id;

    UUID incident;

    @Column(name = "drafted_at")
    @Nullable
    Instant draftedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Nullable
    String tlp;

    @Nullable
    String title;

    LessonNote note() {
        return new LessonNote(
                new LessonId(id),
                Optional.ofNullable(draftedAt),
                Optional.ofNullable(publishedAt)
                        .map(at -> new LessonNote.Publication(
                                at, Tlp.fromString(Objects.requireNonNull(tlp)), Objects.requireNonNull(title))));
    }
}
