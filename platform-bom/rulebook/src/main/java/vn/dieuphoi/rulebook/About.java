package vn.dieuphoi.rulebook;

/** What a recurring rule counts: it is owed once for the organisation, or once for each of its systems. */
public enum About {
    ORGANISATION("organisation"),
    SYSTEM("system");

    private final String code;

    About(String code) {
        this.code = code;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }
}
