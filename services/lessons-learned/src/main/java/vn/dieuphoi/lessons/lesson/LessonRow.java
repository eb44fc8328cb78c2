package vn.dieuphoi.lessons.lesson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.LessonText;
import vn.dieuphoi.lessons.lesson.domain.Origin;
import vn.dieuphoi.lessons.lesson.domain.Published;

@Entity
@Table(name = "lesson")
class LessonRow {
    @Id
    UUID id;

    UUID incident;

    String coordinator;

    String[] parties;

    @Column(name = "drafted_at")
    Instant draftedAt;

    long version;

    String state;

    String audience;

    String title;

    String summary;

    String causes;

    String recommendations;

    @Nullable
    String tlp;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** For Hibernate. */
    protected LessonRow() {}

    LessonRow(Lesson lesson) {
        this.id = lesson.origin().id().value();
        this.incident = lesson.origin().incident().value();
        this.coordinator = lesson.origin().coordinator().value();
        this.parties = lesson.origin().parties().stream()
                .map(OrganisationId::value)
                .sorted()
                .toArray(String[]::new);
        this.draftedAt = lesson.origin().draftedAt();
        this.version = lesson.version();
        this.audience = lesson.audience().name().toLowerCase(Locale.ROOT);
        this.title = lesson.text().title();
        this.summary = lesson.text().summary();
        this.causes = lesson.text().causes();
        this.recommendations = lesson.text().recommendations();
        switch (lesson) {
            case Draft unused -> this.state = LessonState.DRAFT.code();
            case Published published -> {
                this.state = LessonState.PUBLISHED.code();
                this.tlp = published.tlp().code();
                this.publishedAt = published.at();
            }
        }
    }

    Lesson toLesson() {
        return tlp == null || publishedAt == null
                ? new Draft(origin(), text(), version)
                : new Published(origin(), text(), version, Tlp.fromString(tlp), publishedAt);
    }

    private Origin origin() {
        return new Origin(
                new LessonId(id),
                new IncidentId(incident),
                new OrganisationId(coordinator),
                organisations(parties),
                draftedAt);
    }

    private LessonText text() {
        return new LessonText(title, summary, causes, recommendations);
    }

    private static Set<OrganisationId> organisations(String[] values) {
        return Arrays.stream(values).map(OrganisationId::new).collect(Collectors.toUnmodifiableSet());
    }
}
