package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.Arrays;

/** A part of a response plan, after the outlines that the law gives (QĐ05 Đ16, Phụ lục II; TT20 Đ12, Phụ lục III). */
public enum PlanSection {
    /** Quy định chung. */
    GENERAL("general"),
    /** Đánh giá nguy cơ, sự cố. */
    RISKS("risks"),
    /** Phương án đối phó với từng tình huống. */
    SCENARIOS("scenarios"),
    /** Triển khai hoạt động thường trực, điều phối, xử lý, ứng cứu. */
    RESPONSE("response"),
    /** Đào tạo, huấn luyện, diễn tập, phòng ngừa, giám sát. */
    READINESS("readiness"),
    /** Giải pháp bảo đảm, tổ chức triển khai, kinh phí. */
    RESOURCES("resources"),
    /** Điều kiện ưu tiên bảo đảm hệ thống hoạt động: the one part without which no plan is approved (TT20 Đ12.2). */
    PRIORITY_TO_RUN("priority-to-run");

    private final String code;

    PlanSection(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    public static PlanSection fromString(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part \"%s\"".formatted(code)));
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
