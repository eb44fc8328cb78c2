package vn.dieuphoi.coordinator.cases.domain;

/** What can happen in a case, in the order in which things of one instant are told. */
public enum What {
    SUBMISSION_ACCEPTED("submission-accepted", "Tiếp nhận", "Submission accepted"),
    CASE_OPENED("case-opened", "Mở hồ sơ sự cố", "Case opened"),
    PARTY_SUCCEEDED("party-succeeded", "Chuyển giao trách nhiệm", "Part passed on to a successor"),
    ROLE_UNRESOLVED("role-unresolved", "Chưa xác định được bên có trách nhiệm", "Role unresolved"),
    ROLE_ALARM_SENT("role-alarm-sent", "Đã báo cơ quan điều phối", "Coordinator alarmed"),
    ROLE_ALARM_FAILED("role-alarm-failed", "Không báo được cơ quan điều phối", "Alarm failed"),
    FACTS_CORRECTED("facts-corrected", "Đính chính dữ kiện", "Facts corrected"),
    SUBMISSION_ROUTED("submission-routed", "Gửi đồng thời tới các bên", "Sent to all parties at once"),
    SUBMISSION_UNROUTED("submission-unrouted", "Chưa có nơi nhận", "No recipient found"),
    DELIVERY_SENT("delivery-sent", "Máy chủ thư đã nhận", "Taken over by the mail server"),
    DELIVERY_FAILED("delivery-failed", "Không gửi được", "Delivery failed"),
    SUBMISSION_RELAYED(
            "submission-relayed", "Chuyển tiếp thay mặt đơn vị chuyên trách", "Relayed for the specialised unit"),
    SUBMISSION_ACKNOWLEDGED("submission-acknowledged", "Xác nhận đã nhận", "Receipt acknowledged"),
    CLOCK_STARTED("clock-started", "Bắt đầu tính thời hạn", "Clock started"),
    TARGET_MISSED("target-missed", "Quá mục tiêu nội bộ", "Internal target missed"),
    DEADLINE_MISSED("deadline-missed", "Quá thời hạn theo luật", "Statutory deadline missed"),
    PAGE_SENT("page-sent", "Gọi người trực", "On-call contact paged"),
    PAGE_ACKNOWLEDGED("page-acknowledged", "Người trực đã nhận", "Page acknowledged"),
    CLOCK_MET("clock-met", "Hoàn thành nghĩa vụ", "Duty fulfilled"),
    CLOCK_MET_LATE("clock-met-late", "Hoàn thành nghĩa vụ, quá hạn", "Duty fulfilled late"),
    CASE_COMPLETED("case-completed", "Ghi nhận hoàn thành", "Case completed"),
    LESSON_DRAFTED("lesson-drafted", "Soạn bài học kinh nghiệm", "Lesson drafted"),
    LESSON_PUBLISHED("lesson-published", "Công bố bài học kinh nghiệm", "Lesson published");

    private final String code;
    private final String vietnamese;
    private final String english;

    What(String code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
