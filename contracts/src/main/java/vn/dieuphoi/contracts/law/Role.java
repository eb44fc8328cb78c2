package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The part that a body plays in an incident. Who plays it on a given day is directory data, never a constant. */
public enum Role {
    /** Runs the system, hired operators included; the first obligor of notices and reports (TT20 Đ9). */
    OPERATOR("operator", "đơn vị vận hành hệ thống thông tin"),
    /** Has direct authority over the system (TT20 Đ4.4). */
    OWNER("owner", "chủ quản hệ thống thông tin"),
    /** The incident-response unit of a ministry or province (QĐ05 Đ6, Đ12.1). */
    SPECIALISED_UNIT("specialised-unit", "đơn vị chuyên trách về ứng cứu sự cố"),
    /** The network member responsible for the operator (TT20 Đ9.2.a). */
    RESPONSIBLE_MEMBER("responsible-member", "thành viên mạng lưới có trách nhiệm ứng cứu"),
    /** Coordinates nation-wide and records completion (QĐ05 Đ7.3, Đ12.2). */
    NATIONAL_COORDINATOR("national-coordinator", "cơ quan điều phối quốc gia");

    private final String code;
    private final String vietnamese;

    Role(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static Role fromString(String code) {
        return Codes.find(values(), Role::code, code);
    }

    /** The word in data: {@code specialised-unit}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The term of the Vietnamese text of the law. */
    public String vietnamese() {
        return vietnamese;
    }
}
