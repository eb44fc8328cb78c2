package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document that remembers its line, so that a complaint can name it. */
sealed interface Yaml {

    int line();

    record Text(String value, int line) implements Yaml {}

    record Sequence(List<Yaml> items, int line) implements Yaml {}

    record Mapping(Map<String, Yaml> entries, int line) implements Yaml {}
}
