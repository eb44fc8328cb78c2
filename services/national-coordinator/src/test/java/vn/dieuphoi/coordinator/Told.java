package vn.dieuphoi.coordinator;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.LessonEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

/** Other services, as this one hears them: numbers events as their outboxes would and puts them on their topics. */
final class Told {
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Told() {}

    /** A notice, accepted by intake. */
    @CanIgnoreReturnValue
    static IncidentId notice(Sample.Notice notice) {
        by(notice.accepted());
        return notice.incident();
    }

    /** A report of the hospital, accepted by intake. */
    static void report(IncidentId incident, SubmissionKind kind) {
        by(Sample.report(incident, kind));
    }

    static void by(Event event) {
        var record = record(event);
        try (var topic = TopicProbe.on(topicOf(event))) {
            topic.publish(record);
        }
    }

    /** The next record of the event's aggregate. */
    static TopicRecord record(Event event) {
        var sequence = SEQUENCES.merge(event.aggregate().toString(), 1L, Long::sum);
        return TopicRecord.of(event, "/dieuphoi/" + sourceOf(event), sequence);
    }

    private static Topic topicOf(Event event) {
        return switch (event) {
            case IntakeEvent intake -> Topic.INTAKE;
            case DeadlineEvent deadline -> Topic.DEADLINE;
            case LessonEvent lesson -> Topic.LESSON;
            default -> throw new IllegalArgumentException("nobody tells us of " + event);
        };
    }

    private static String sourceOf(Event event) {
        return switch (topicOf(event)) {
            case INTAKE -> "incident-intake";
            case DEADLINE -> "escalation-timers";
            default -> "lessons-learned";
        };
    }
}
