package vn.dieuphoi.coordinator.directory;

import java.util.regex.Pattern;

/** How single values of the directory are written. */
final class Bodies {
    /** Longer than any official name. */
    static final int LINE = 500;

    static final int TEXT = 5_000;

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");
    private static final Pattern DOMAIN = Pattern.compile("([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+(/[0-9]{1,3})?");

    private Bodies() {}

    /** A word for programs, in kebab-case. */
    static String word(String text) {
        return as(WORD, text);
    }

    static String mailbox(String text) {
        return as(MAILBOX, text);
    }

    static String provinceCode(String text) {
        return as(PROVINCE, text);
    }

    static String domain(String text) {
        return as(DOMAIN, text);
    }

    /** A public IP address or range. */
    static String address(String text) {
        return as(ADDRESS, text);
    }

    private static String as(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + form);
        }
        return text;
    }
}
