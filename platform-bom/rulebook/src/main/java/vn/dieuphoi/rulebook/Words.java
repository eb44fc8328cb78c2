package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How single values of a rulebook are read; each refuses with a sentence that says what is allowed. */
final class Words {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*\\.yaml");

    private Words() {}

    /** One of these constants, by its word. */
    static <E> Function<String, E> among(E[] constants, Function<E, String> code) {
        return wanted -> Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is none of %s"
                        .formatted(wanted, Arrays.stream(constants).map(code).toList())));
    }

    static Function<String, String> like(Pattern form, String example) {
        return text -> {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("\"%s\" is not written like %s".formatted(text, example));
            }
            return text;
        };
    }

    static int count(String text) {
        return Integer.parseInt(like(COUNT, "1").apply(text));
    }

    static Duration span(String text) {
        var span = Duration.parse(text);
        if (span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException("%s is not positive".formatted(text));
        }
        return span;
    }

    static String province(String code) {
        return like(PROVINCE, "19").apply(code);
    }

    static String file(String text) {
        return like(FILE, "qd05-2017.yaml").apply(text);
    }
}
