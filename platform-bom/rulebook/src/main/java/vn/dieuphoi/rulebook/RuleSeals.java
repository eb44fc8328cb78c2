package vn.dieuphoi.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The checksums of every version of a rule that was released. What a rule says counts, not how it is laid out; its last
 * day may be added once, and nothing else of it may change.
 */
final class RuleSeals {

    static final String FILE = "released.sums";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Z][0-9]{2} v[0-9]+)  (-|[0-9-]{10})");
    private static final String OPEN = "-";
    private static final String LAST_DAY = "validTo";

    private RuleSeals() {}

    /** Complains of every released version that is gone or says something else. */
    static void check(byte[] sums, List<RuleEntry> entries, Complaints complaints) {
        var found = entries.stream()
                .collect(Collectors.toMap(RuleEntry::label, Function.identity(), (one, two) -> one, TreeMap::new));
        var lines = new String(sums, StandardCharsets.UTF_8).lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            checkLine(lines.get(number - 1), number, found, complaints);
        }
    }

    private static void checkLine(String line, int number, Map<String, RuleEntry> found, Complaints complaints) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            complaints.add(number, "is not written like \"<sha-256>  A01 v1  2017-10-31\"");
            return;
        }
        var entry = found.get(parts.group(2));
        if (entry == null) {
            complaints.add(
                    number,
                    "%s was released and is gone; old obligations are explained by it".formatted(parts.group(2)));
        } else if (!digest(entry.node()).equals(parts.group(1))) {
            entry.complain("was released and has changed. Bring it back (git diff contracts/law), give it a last day"
                    + " (validTo) if need be, and write the change as its next version");
        } else if (!parts.group(3).equals(OPEN) && !lastDay(entry.node()).equals(parts.group(3))) {
            entry.complain(
                    line(entry.node()), "was released with the last day %s, which stays".formatted(parts.group(3)));
        }
    }

    /** The line that seals a version. */
    static String line(RuleEntry entry) {
        return "%s  %s  %s".formatted(digest(entry.node()), entry.label(), lastDay(entry.node()));
    }

    private static int line(Yaml rule) {
        return rule instanceof Yaml.Mapping mapping && mapping.entries().containsKey(LAST_DAY)
                ? mapping.entries().get(LAST_DAY).line()
                : rule.line();
    }

    private static String lastDay(Yaml rule) {
        return rule instanceof Yaml.Mapping mapping && mapping.entries().get(LAST_DAY) instanceof Yaml.Text day
                ? day.value()
                : OPEN;
    }

    private static String digest(Yaml rule) {
        try {
            var bytes = canonical(rule, LAST_DAY).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What is said, without layout, comments and the order of fields. */
    private static String canonical(Yaml node, String without) {
        return switch (node) {
            case Yaml.Text text -> quoted(text.value());
            case Yaml.Sequence sequence ->
                sequence.items().stream().map(item -> canonical(item, "")).collect(Collectors.joining(",", "[", "]"));
            case Yaml.Mapping mapping ->
                new TreeMap<>(mapping.entries())
                        .entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(without))
                                .map(entry -> quoted(entry.getKey()) + ":" + canonical(entry.getValue(), ""))
                                .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
