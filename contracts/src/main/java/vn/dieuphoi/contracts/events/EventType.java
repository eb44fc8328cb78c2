package vn.dieuphoi.contracts.events;

import java.util.Locale;
import java.util.Objects;

/**
 * One kind of event.
 *
 * @param name the CloudEvents type, as {@code vn.dieuphoi.notice-accepted.v1}
 * @param event the record that holds it
 * @param topic where it is published
 */
public record EventType(String name, Class<? extends Event> event, Topic topic) {

    private static final String PREFIX = "vn.dieuphoi.";
    private static final String VERSION = ".v1";

    public EventType {
        Objects.requireNonNull(name, "EventType without a name");
        Objects.requireNonNull(event, "EventType without an event");
        Objects.requireNonNull(topic, "EventType without a topic");
    }

    static EventType of(Class<? extends Event> event, Topic topic) {
        return new EventType(PREFIX + kebab(event.getSimpleName()) + VERSION, event, topic);
    }

    /** The event's word and its folder in the contracts: {@code notice-accepted}. */
    public String folder() {
        return kebab(event.getSimpleName());
    }

    private static String kebab(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
