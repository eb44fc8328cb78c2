package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who manages a system, which decides whose law it is under (QĐ05 Đ1, TT20 Đ1.1; L116 Đ11; NĐ331 Đ34). */
public enum ManagedBy {
    /** Everybody else: under QĐ05 and TT20. */
    CIVIL("civil", "dân sự"),
    /** Bộ Công an: outside QĐ05 and TT20. */
    POLICE("police", "Bộ Công an"),
    /** Bộ Quốc phòng: outside QĐ05 and TT20. */
    DEFENCE("defence", "Bộ Quốc phòng"),
    /** Ban Cơ yếu Chính phủ: cipher systems (L116 Đ11.4). */
    CIPHER("cipher", "Ban Cơ yếu Chính phủ");

    private final String code;
    private final String vietnamese;

    ManagedBy(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static ManagedBy fromString(String code) {
        return Codes.find(values(), ManagedBy::code, code);
    }

    /** The word in data: {@code defence}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The Vietnamese name of the branch. */
    public String vietnamese() {
        return vietnamese;
    }
}
