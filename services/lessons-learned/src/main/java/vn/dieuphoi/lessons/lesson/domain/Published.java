package vn.dieuphoi.lessons.lesson.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.events.Tlp;

/**
 * A lesson that is out; it does not change any more.
 *
 * @param tlp how far its readers may pass it on
 * @param at when it was published, in microseconds
 */
public record Published(Origin origin, LessonText text, long version, Tlp tlp, Instant at) implements Lesson {

    @Override
    public Audience audience() {
        return Audience.of(tlp);
    }
}
