package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The word lists that may gain words within v1 (decision 0007). Only lists that are named may, and none may lose a word.
 *
 * @param names of definitions, as {@code Role}
 */
public record GrowingWords(Set<String> names) {

    private static final List<String> PLACES = List.of("/$defs/", "/components/schemas/");

    public GrowingWords {
        names = Set.copyOf(names);
    }

    /** The lists that a file names. */
    public static GrowingWords in(Path file) {
        var names = new TreeSet<String>();
        Documents.read(file).forEach(list -> names.add(list.path("name").asText()));
        return new GrowingWords(names);
    }

    /** The named lists that had a word in the release and have it no longer. */
    public List<String> shrunk(JsonNode released, JsonNode newest) {
        return names.stream()
                .filter(name -> PLACES.stream()
                        .anyMatch(
                                place -> !words(newest.at(place + name)).containsAll(words(released.at(place + name)))))
                .sorted()
                .toList();
    }

    /** A released document as its readers have to take it: with the words that the named lists gained since. */
    public JsonNode grown(JsonNode released, JsonNode newest) {
        var grown = released.deepCopy();
        names.stream()
                .flatMap(name -> PLACES.stream().map(place -> place + name))
                .forEach(pointer -> grow(grown.at(pointer), newest.at(pointer)));
        return grown;
    }

    private static void grow(JsonNode list, JsonNode newest) {
        if (list instanceof ObjectNode grown
                && newest.path("enum") instanceof ArrayNode words
                && words(newest).containsAll(words(list))) {
            grown.set("enum", words.deepCopy());
        }
    }

    private static Set<JsonNode> words(JsonNode list) {
        var words = new HashSet<JsonNode>();
        list.path("enum").forEach(words::add);
        return words;
    }
}
