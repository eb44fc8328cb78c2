package vn.dieuphoi.coordinator.preparedness.domain;

/** Why a response plan is not taken. */
public enum PlanRefusal {
    /** The directory has no such system on the day of approval, so nobody could approve a plan of it. */
    NO_SYSTEM_THEN("no-system-then"),
    /** The law: no plan without the priority conditions for keeping the system running (TT20 Đ12.2). */
    PRIORITY_TO_RUN_MISSING("priority-to-run-missing"),
    /** The law: who approves depends on the kind of plan (QĐ05 Đ16.1), and this body never does. */
    NOT_AN_APPROVER("not-an-approver");

    private final String code;

    PlanRefusal(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
