package vn.dieuphoi.contracts.ids;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form of short names: safe in an address, a file name and a record key. */
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Slug() {}

    static void check(Class<?> type, String value) {
        Objects.requireNonNull(value, () -> type.getSimpleName() + " without a value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("%s must match %s: \"%s\"".formatted(type.getSimpleName(), FORM, value));
        }
    }
}
