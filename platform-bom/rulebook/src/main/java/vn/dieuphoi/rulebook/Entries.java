package vn.dieuphoi.rulebook;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The entries of a YAML mapping, each asked for by name and type. What is missing or wrong becomes a complaint and a
 * stand-in value, so that reading goes on and everything wrong is told at once; a stand-in never gets out, because a
 * rulebook with a complaint is refused whole.
 */
final class Entries {

    /** Stands in for a text that is missing. */
    static final String UNREADABLE = "?";

    private final Yaml.Mapping mapping;
    private final String prefix;
    private final Complaints complaints;
    private final Set<String> asked = new HashSet<>();

    private Entries(Yaml.Mapping mapping, String prefix, Complaints complaints) {
        this.mapping = mapping;
        this.prefix = prefix;
        this.complaints = complaints;
    }

    static Entries of(Yaml node, Complaints complaints) {
        return of(node, "", complaints);
    }

    private static Entries of(Yaml node, String path, Complaints complaints) {
        var prefix = path.isEmpty() ? "" : path + ".";
        if (node instanceof Yaml.Mapping mapping) {
            return new Entries(mapping, prefix, complaints);
        }
        complaints.add(node.line(), "%s must be a mapping".formatted(path.isEmpty() ? "this" : path));
        return new Entries(new Yaml.Mapping(Map.of(), node.line()), prefix, complaints);
    }

    int line() {
        return mapping.line();
    }

    String text(String name) {
        return value(name, Function.identity(), UNREADABLE);
    }

    <T> T value(String name, Function<String, T> parse, T standIn) {
        return required(name).flatMap(node -> scalar(name, node, parse)).orElse(standIn);
    }

    <T> Optional<T> optional(String name, Function<String, T> parse) {
        return find(name).flatMap(node -> scalar(name, node, parse));
    }

    /** A list that must be there and hold something. */
    <T> List<T> list(String name, Function<String, T> parse) {
        var items = required(name).map(node -> items(name, node)).orElse(List.of());
        if (items.isEmpty() && mapping.entries().containsKey(name)) {
            complain(name, "must be a list of at least one");
        }
        return parsed(name, items, parse);
    }

    /** A list that may be absent or empty. */
    <T> List<T> optionalList(String name, Function<String, T> parse) {
        var items = find(name).map(node -> items(name, node)).orElse(List.of());
        return parsed(name, items, parse);
    }

    /** A list that must be there and may be empty, to say that there is none. */
    <T> List<T> listOrNone(String name, Function<String, T> parse) {
        return parsed(name, required(name).map(node -> items(name, node)).orElse(List.of()), parse);
    }

    /** The items of a list whose first item is a mapping; nothing where it is not such a list. */
    List<Entries> mappings(String name) {
        asked.add(name);
        return mapping.entries().get(name) instanceof Yaml.Sequence sequence
                        && !sequence.items().isEmpty()
                        && sequence.items().getFirst() instanceof Yaml.Mapping
                ? sequence.items().stream()
                        .map(item -> of(item, prefix + name, complaints))
                        .toList()
                : List.of();
    }

    /** The items of a list that must be there, unread. */
    List<Yaml> items(String name) {
        return required(name).map(node -> items(name, node)).orElse(List.of());
    }

    Entries section(String name) {
        Yaml nothing = new Yaml.Mapping(Map.of(), mapping.line());
        return of(required(name).orElse(nothing), prefix + name, complaints);
    }

    Optional<Entries> optionalSection(String name) {
        return find(name).map(node -> of(node, prefix + name, complaints));
    }

    /** What the pieces make together; a stand-in, with a complaint, where they contradict one another. */
    <T> T build(Supplier<T> pieces, T standIn) {
        try {
            return pieces.get();
        } catch (IllegalArgumentException contradiction) {
            complaints.add(mapping.line(), String.valueOf(contradiction.getMessage()));
            return standIn;
        }
    }

    void complain(String name, String message) {
        var line =
                Optional.ofNullable(mapping.entries().get(name)).map(Yaml::line).orElse(mapping.line());
        complaints.add(line, "%s%s %s".formatted(prefix, name, message));
    }

    /** Complains of every entry that was not asked for. */
    void nothingElse() {
        mapping.entries().keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> complain(name, "is not a known field"));
    }

    private Optional<Yaml> find(String name) {
        asked.add(name);
        return Optional.ofNullable(mapping.entries().get(name));
    }

    private Optional<Yaml> required(String name) {
        var node = find(name);
        if (node.isEmpty()) {
            complain(name, "is missing");
        }
        return node;
    }

    private List<Yaml> items(String name, Yaml node) {
        if (node instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        complain(name, "must be a list");
        return List.of();
    }

    private <T> List<T> parsed(String name, List<Yaml> items, Function<String, T> parse) {
        var values = new ArrayList<T>();
        for (var item : items) {
            var value = scalar(name, item, parse);
            if (value.isPresent() && values.contains(value.get())) {
                complaints.add(item.line(), "%s%s names one twice".formatted(prefix, name));
            }
            value.ifPresent(values::add);
        }
        return values;
    }

    private <T> Optional<T> scalar(String name, Yaml node, Function<String, T> parse) {
        if (!(node instanceof Yaml.Text text)) {
            complain(name, "must be a single value");
            return Optional.empty();
        }
        if (text.value().isBlank()) {
            complain(name, "is empty");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.value()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            complaints.add(text.line(), "%s%s: %s".formatted(prefix, name, wrong.getMessage()));
            return Optional.empty();
        }
    }
}
