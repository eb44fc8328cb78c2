package vn.dieuphoi.coordinator.page;

import java.util.Map;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** One thing in both languages of the page, Vietnamese first. */
record Words(String vi, String en) {
    private static final Map<String, Words> STATES = Map.of(
            "open", new Words("Đang xử lý", "Open"),
            "completed", new Words("Đã hoàn thành", "Completed"),
            "pending", new Words("Đang chờ gửi", "Pending"),
            "sent", new Words("Đã gửi", "Sent"),
            "acknowledged", new Words("Đã xác nhận", "Acknowledged"),
            "failed", new Words("Không gửi được", "Failed"),
            "running", new Words("Đang tính", "Running"),
            "met", new Words("Đã hoàn thành", "Met"),
            "met-late", new Words("Hoàn thành quá hạn", "Met late"),
            "missed", new Words("Quá hạn", "Missed"));

    static Words of(Role role) {
        return new Words(role.vietnamese(), role.code());
    }

    static Words of(SubmissionKind kind) {
        return new Words(kind.vietnamese(), kind.code());
    }

    static Words ofState(String code) {
        return STATES.getOrDefault(code, new Words(code, code));
    }
}
