package vn.dieuphoi.rulebook;

/** How a rule works. */
public enum RuleKind {
    /** A duty that begins with a trigger and runs until it is fulfilled. */
    CLOCK("clock");

    private final String code;

    RuleKind(String code) {
        this.code = code;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }
}
