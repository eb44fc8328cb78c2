package vn.dieuphoi.outbox;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.Topic;

/** Records as they come from the broker, without a payload. */
final class Specimen {
    static final String SOURCE = "/dieuphoi/test";

    private Specimen() {}

    static Incoming drafted(String aggregate, long sequence) {
        return incoming(
                Topic.LESSON,
                aggregate,
                sequence,
                EventTypes.of(LessonDrafted.class).name());
    }

    static Incoming recorded(String aggregate, long sequence) {
        return incoming(
                Topic.DIRECTORY,
                aggregate,
                sequence,
                EventTypes.of(OrganisationRecorded.class).name());
    }

    static Incoming incoming(Topic topic, String aggregate, long sequence, String type) {
        return new Incoming(
                topic,
                new Incoming.Place(0, sequence),
                Optional.empty(),
                new Incoming.Envelope(SOURCE, aggregate, sequence, type, Instant.EPOCH),
                new Incoming.Payload(null),
                Optional.empty());
    }
}
