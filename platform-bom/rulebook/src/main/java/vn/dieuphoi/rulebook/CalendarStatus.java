package vn.dieuphoi.rulebook;

/** Whether the days off of a year are known. */
public enum CalendarStatus {
    /** The authority has announced them. */
    ANNOUNCED("announced"),
    /** They were worked out from the law and the lunar calendar, and may come out otherwise. */
    ESTIMATE("estimate");

    private final String code;

    CalendarStatus(String code) {
        this.code = code;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }
}
