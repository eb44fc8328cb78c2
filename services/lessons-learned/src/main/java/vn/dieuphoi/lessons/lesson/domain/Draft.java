package vn.dieuphoi.lessons.lesson.domain;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Accepted;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Refused;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Wish;

/** A lesson that the coordinator still works on. */
public record Draft(Origin origin, LessonText text, long version) implements Lesson {

    /** The lesson of a completed case; the same case always has the same lesson. */
    public static Draft of(CaseFile file, Instant now) {
        var origin = new Origin(
                LessonId.derivedFrom(file.incident()), file.incident(), file.coordinator(), file.parties(), now);
        return new Draft(origin, DraftText.of(file), 1);
    }

    /** What the other services are told of a draft that has just begun. */
    public LessonDrafted begun() {
        return new LessonDrafted(origin.id(), origin.incident(), origin.draftedAt());
    }

    @Override
    public Audience audience() {
        return Audience.COORDINATOR;
    }

    /** The draft with another text. */
    public Draft edit(LessonText other) {
        return new Draft(origin, other, version + 1);
    }

    /**
     * Publishes it, unless it is unfinished or names the victim (TT20 Đ4.7), or the incident was serious and the standing
     * agency has not approved just this version for now (QĐ05 Đ14.5.c).
     */
    public PublicationOutcome publish(Wish wish, Instant now) {
        var gaps = text.gaps();
        if (!gaps.isEmpty()) {
            return new Refused(Reason.TEXT_MISSING, gaps);
        }
        var mentions = text.mentions(wish.names());
        if (!mentions.isEmpty()) {
            return new Refused(Reason.VICTIM_NAMED, mentions);
        }
        return wish.clearance()
                .withholds(this, now)
                .<PublicationOutcome>map(reason -> new Refused(reason, List.of()))
                .orElseGet(() -> published(wish.tlp(), now));
    }

    private Accepted published(Tlp tlp, Instant now) {
        var event = new LessonPublished(origin.id(), origin.incident(), tlp, text.title(), now);
        return new Accepted(new Published(origin, text, version + 1, tlp, now), event);
    }
}
