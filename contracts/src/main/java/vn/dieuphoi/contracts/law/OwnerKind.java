package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of body owns the system; it decides the kind of emergency plan (QĐ05 Đ10). */
public enum OwnerKind {
    /** A ministry or body of that rank. */
    MINISTRY("ministry", "bộ, cơ quan ngang bộ"),
    /** Another central body, political organisations included. */
    CENTRAL_BODY("central-body", "cơ quan, tổ chức ở trung ương"),
    /** A provincial People's Committee. */
    PROVINCE("province", "Ủy ban nhân dân cấp tỉnh"),
    /** A provincial Party committee. */
    PARTY_PROVINCE("party-province", "Tỉnh ủy, Thành ủy"),
    /** An enterprise, state-owned or not. */
    ENTERPRISE("enterprise", "doanh nghiệp"),
    /** A person. */
    INDIVIDUAL("individual", "cá nhân");

    private final String code;
    private final String vietnamese;

    OwnerKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static OwnerKind fromString(String code) {
        return Codes.find(values(), OwnerKind::code, code);
    }

    /** The word in data and in conditions. */
    @JsonValue
    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
