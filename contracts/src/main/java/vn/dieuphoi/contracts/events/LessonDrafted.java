package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;

/** A lesson was begun from a completed case (TT20 Đ11.4). */
public record LessonDrafted(LessonId lessonId, IncidentId incidentId, Instant at) implements LessonEvent {

    public LessonDrafted {
        Require.complete(LessonDrafted.class, lessonId, incidentId, at);
    }
}
