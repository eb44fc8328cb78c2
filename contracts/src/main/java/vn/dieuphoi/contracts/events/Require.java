package vn.dieuphoi.contracts.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.law.Role;

/** What the compact constructors of this package demand of their components, and the copies that they keep. */
final class Require {

    private Require() {}

    /** Refuses a record with a component that is not there; components come in the order of declaration. */
    static void complete(Class<? extends Record> type, @Nullable Object... components) {
        for (var i = 0; i < components.length; i++) {
            if (components[i] == null) {
                var name = type.getRecordComponents()[i].getName();
                throw new IllegalArgumentException("%s without %s".formatted(type.getSimpleName(), name));
            }
        }
    }

    /** Refuses a text without a letter in it. */
    static void text(String component, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("%s is blank: \"%s\"".formatted(component, value));
        }
    }

    /** Refuses a number outside of these limits, both included. */
    static void between(String component, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must lie in %d..%d: %d".formatted(component, least, most, value));
        }
    }

    /** Refuses a counter that has not begun. */
    static void positive(String component, int value) {
        between(component, value, 1, Integer.MAX_VALUE);
    }

    /** Refuses an empty list. */
    static void some(String component, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(component + " is empty");
        }
    }

    /** An unmodifiable copy in the order of the roles. */
    static <V> Map<Role, V> byRole(Map<Role, V> values) {
        var copy = new EnumMap<Role, V>(Role.class);
        copy.putAll(Map.copyOf(values));
        return Collections.unmodifiableMap(copy);
    }

    /** An unmodifiable deep copy in the order of the roles. */
    static <V> Map<Role, List<V>> listsByRole(Map<Role, List<V>> values) {
        var copy = new EnumMap<Role, List<V>>(Role.class);
        values.forEach((role, list) -> copy.put(role, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /** An unmodifiable copy in the order of the names, so that the same facts are always written alike. */
    static Map<String, String> byName(Map<String, String> values) {
        return Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(values)));
    }
}
