package vn.dieuphoi.contracts.events;

import java.util.Arrays;

/** The Kafka topics of DieuPhoi; each has one sealed interface of events. */
public enum Topic {
    INTAKE("dieuphoi.intake.v1", IntakeEvent.class),
    CASE("dieuphoi.case.v1", CaseEvent.class),
    /** Compacted: the last record of a key is the whole state. */
    DIRECTORY("dieuphoi.directory.v1", DirectoryEvent.class),
    DEADLINE("dieuphoi.deadline.v1", DeadlineEvent.class),
    LESSON("dieuphoi.lesson.v1", LessonEvent.class);

    private final String topicName;
    private final Class<? extends Event> events;

    Topic(String topicName, Class<? extends Event> events) {
        this.topicName = topicName;
        this.events = events;
    }

    /** The topic of this name in Kafka; refuses an unknown one with an {@link IllegalArgumentException}. */
    public static Topic named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic of DieuPhoi: \"%s\"".formatted(topicName)));
    }

    /** The name in Kafka. */
    public String topicName() {
        return topicName;
    }

    /** The sealed interface of the events that it carries. */
    public Class<? extends Event> events() {
        return events;
    }

    /** Whether Kafka keeps only the last record of a key, so that every record must be a whole state. */
    public boolean compacted() {
        return this == DIRECTORY;
    }
}
