package vn.dieuphoi.contracts.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of event, read off the sealed interfaces, so that none can be forgotten. */
public final class EventTypes {

    private static final List<EventType> ALL =
            Arrays.stream(Topic.values()).flatMap(EventTypes::on).toList();
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_EVENT =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));

    private EventTypes() {}

    /** All of them, by topic and then in the order of the sealed interface. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The kind with this CloudEvents type; empty for a type of a newer release. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The kind of this event. */
    public static EventType of(Event event) {
        return of(event.getClass());
    }

    /** The kind that this record holds; refuses an interface with an {@link IllegalArgumentException}. */
    public static EventType of(Class<? extends Event> event) {
        var type = BY_EVENT.get(event);
        if (type == null) {
            throw new IllegalArgumentException("not the record of an event: " + event.getName());
        }
        return type;
    }

    private static Stream<EventType> on(Topic topic) {
        return Arrays.stream(topic.events().getPermittedSubclasses())
                .map(event -> EventType.of(event.asSubclass(Event.class), topic));
    }
}
