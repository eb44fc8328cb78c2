package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;

/**
 * A lesson was published (TT20 Đ11.4, QĐ05 Đ14.7).
 *
 * @param tlp how far it may go
 * @param title as published, so without the victim's name
 */
public record LessonPublished(LessonId lessonId, IncidentId incidentId, Tlp tlp, String title, Instant at)
        implements LessonEvent {

    public LessonPublished {
        Require.complete(LessonPublished.class, lessonId, incidentId, tlp, title, at);
        Require.text("title", title);
    }
}
