package vn.dieuphoi.rulebook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that enforces a guard.
 *
 * @param type a fully qualified class
 * @param method one of its methods
 */
public record Enforcement(String type, Optional<String> method) {

    private static final Pattern LINK = Pattern.compile("([a-z][a-z0-9]*\\.)+[A-Z][A-Za-z0-9]*(#[a-z][A-Za-z0-9]*)?");

    /** Reads {@code vn.dieuphoi.….Type#method}. */
    static Enforcement of(String link) {
        if (!LINK.matcher(link).matches()) {
            throw new IllegalArgumentException("\"%s\" is not a class or class#method".formatted(link));
        }
        var parts = link.split("#", 2);
        return new Enforcement(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }

    @Override
    public String toString() {
        return method.map(name -> type + "#" + name).orElse(type);
    }
}
