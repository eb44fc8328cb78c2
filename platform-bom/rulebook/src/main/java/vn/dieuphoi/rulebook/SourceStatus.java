package vn.dieuphoi.rulebook;

/** How well the text behind a rule is known; shown wherever the rule is shown. */
public enum SourceStatus {
    /** The official codification or the gazette was read. */
    OFFICIAL("official"),
    /** One copy was read, not the gazette: unconfirmed. */
    SINGLE_COPY("single-copy"),
    /** An official letter. */
    LETTER("letter"),
    /** A reading of the law, not its text. */
    INTERPRETATION("interpretation");

    private final String code;

    SourceStatus(String code) {
        this.code = code;
    }

    /** Whether nobody should rely on it before the gazette was read; said wherever the rule is shown. */
    public boolean unconfirmed() {
        return this == SINGLE_COPY;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }
}
