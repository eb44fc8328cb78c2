package vn.dieuphoi.coordinator.cases.domain;

/** Why an incident is not recorded as completed. */
public enum CompletionRefusal {
    /** Only the national coordinator of the case records completion (QĐ05 Đ12.2, TT20 Đ9.2.b). */
    NOT_THE_COORDINATOR("not-the-coordinator"),
    ALREADY_COMPLETED("already-completed"),
    /** The law: beyond the operator's capacity, only after the closing report, form 04 (TT20 Đ9.2.b). */
    CLOSING_REPORT_MISSING("closing-report-missing"),
    /**
     * Product policy, not law: an incident that the operator handled alone owes the update when handling ends (TT20
     * Đ9.2.a), and it is asked for before completion.
     */
    HANDLING_UPDATE_MISSING("handling-update-missing"),
    /** The law: back to containment while the check after the repair finds the system unstable (TT20 Đ11.3.c). */
    SYSTEM_UNSTABLE("system-unstable"),
    /** The law: a serious incident is repaired with a backup before and another after it (QĐ05 Đ14.5.e). */
    BACKUP_MISSING("backup-missing");

    private final String code;

    CompletionRefusal(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
