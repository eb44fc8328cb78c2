package vn.dieuphoi.chart;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Helm engine's own words about values that it refuses, and what to do about each.
 *
 * @param text several lines; those about values are {@code - at '/a/b': reason}
 */
record Complaint(String text) {

    private static final Pattern FAULT = Pattern.compile("^\\s*- at '([^']*)': (.*)$");
    private static final Pattern UNKNOWN = Pattern.compile("additional properties (.*) not allowed");
    private static final String HEADLINE = "validation failed";
    private static final String FORBIDDEN = "false schema";
    private static final String PLACE = "see helm/dieuphoi/values.yaml";

    /** One line for each fault; the engine's text as it is when it is about something else than values. */
    String advice(ValuesSchema schema) {
        var faults = text.lines().flatMap(line -> advice(schema, line)).toList();
        return faults.isEmpty() ? text : String.join("\n", faults);
    }

    private static Stream<String> advice(ValuesSchema schema, String line) {
        var fault = FAULT.matcher(line);
        if (!fault.matches() || fault.group(2).equals(HEADLINE)) {
            return Stream.empty();
        }
        var pointer = fault.group(1);
        var unknown = UNKNOWN.matcher(fault.group(2));
        return unknown.matches()
                ? names(unknown.group(1)).map(name -> unknown(schema, pointer, name))
                : Stream.of(wrong(pointer, fault.group(2)));
    }

    private static String wrong(String pointer, String reason) {
        return reason.equals(FORBIDDEN)
                ? "value \"%s\" is a secret, which never stands in values: remove it, make a Secret, and give its name; %s"
                        .formatted(path(pointer), PLACE)
                : "value \"%s\" is wrong: %s; change it, %s".formatted(path(pointer), reason, PLACE);
    }

    private static Stream<String> names(String quoted) {
        return Arrays.stream(quoted.split(", ")).map(name -> name.replaceAll("^'|'$", ""));
    }

    private static String unknown(ValuesSchema schema, String pointer, String name) {
        var path = pointer.isEmpty() ? name : path(pointer) + "." + name;
        var known = schema.keysAt(pointer);
        return "unknown value \"%s\": remove it, or rename it to one of the keys known there (%s)%s; %s"
                .formatted(path, known.stream().collect(Collectors.joining(", ")), guess(name, known), PLACE);
    }

    private static String guess(String name, List<String> known) {
        return Spelling.nearest(name, known).map(", perhaps \"%s\""::formatted).orElse("");
    }

    private static String path(String pointer) {
        return pointer.isEmpty() ? "(top)" : pointer.substring(1).replace('/', '.');
    }
}
