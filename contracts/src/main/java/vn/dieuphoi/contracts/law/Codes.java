package vn.dieuphoi.contracts.law;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constant of an enum by its word in data. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> E find(E[] constants, Function<E, String> code, String wanted) {
        for (var constant : constants) {
            if (code.apply(constant).equals(wanted)) {
                return constant;
            }
        }
        var known = Arrays.stream(constants).map(code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"%s\" is none of %s".formatted(wanted, known));
    }
}
