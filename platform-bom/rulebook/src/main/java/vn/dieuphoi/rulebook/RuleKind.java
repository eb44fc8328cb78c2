package vn.dieuphoi.rulebook;

/** How a rule works. */
public enum RuleKind {
    /** A duty that begins with a trigger and runs until it is fulfilled. */
    CLOCK("clock", "thời hạn"),
    /** Something that may not happen before something else; code enforces it. */
    GUARD("guard", "điều kiện bắt buộc"),
    /** A duty that the calendar brings. */
    RECURRING("recurring", "định kỳ"),
    /** Something that has to be kept. */
    RETENTION("retention", "lưu giữ"),
    /** A duty that only a person can fulfil and judge; listed, enforced by nothing. */
    RECORDED("recorded", "ghi nhận");

    private final String code;
    private final String vietnamese;

    RuleKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
