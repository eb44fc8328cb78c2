package vn.dieuphoi.rulebook.preview;

import java.util.regex.Pattern;

/** Words that inputs share. */
final class Words {

    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    private Words() {}

    static String province(String code) {
        if (!PROVINCE.matcher(code).matches()) {
            throw new IllegalArgumentException("\"%s\" is not a province's code of two digits".formatted(code));
        }
        return code;
    }
}
