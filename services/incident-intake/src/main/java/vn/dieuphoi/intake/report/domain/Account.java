package vn.dieuphoi.intake.report.domain;

import java.util.Optional;

/**
 * What a report tells in words.
 *
 * @param description what happened (Mẫu 03: preliminary description)
 * @param result how it was solved (Mẫu 04)
 * @param proposals what is asked for or advised (Mẫu 03, Mẫu 04)
 */
public record Account(Optional<String> description, Optional<String> result, Optional<String> proposals) {

    /** Without free text. */
    @Override
    public String toString() {
        return "Account[]";
    }
}
