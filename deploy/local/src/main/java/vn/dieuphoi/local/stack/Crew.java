package vn.dieuphoi.local.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import vn.dieuphoi.parts.Part;

/** Every part and service that runs, and the order in which they go. */
final class Crew {

    /** First those that depend on others; each line at once. */
    private static final List<List<String>> LEAVING = List.of(
            List.of("incident-intake", "national-coordinator", "escalation-timers", "lessons-learned"),
            List.of("keycloak", "kafka", "mail"),
            List.of("postgres"));

    private final Map<String, Part> members = new ConcurrentHashMap<>();

    void join(Part part) {
        members.put(part.name(), part);
    }

    Part member(String name) {
        var part = members.get(name);
        if (part == null) {
            throw new IllegalArgumentException("nothing named " + name + " runs; there are " + members.keySet());
        }
        return part;
    }

    Collection<Part> all() {
        return List.copyOf(members.values());
    }

    void stop() {
        for (var together : LEAVING) {
            var leaving = together.stream()
                    .filter(members::containsKey)
                    .map(name -> CompletableFuture.runAsync(members.get(name)::stop))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(leaving).join();
        }
    }
}
