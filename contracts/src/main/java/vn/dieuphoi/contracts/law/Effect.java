package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an incident does, as QĐ05 Đ9.1 lists it: one of these is the second condition of "serious". */
public enum Effect {
    /** QĐ05 Đ9.1.a. */
    SERVICE_INTERRUPTED("service-interrupted", "gián đoạn dịch vụ"),
    /** QĐ05 Đ9.1.b. */
    SECRET_DATA_MAY_LEAK("secret-data-may-leak", "dữ liệu tuyệt mật, bí mật nhà nước có khả năng bị tiết lộ"),
    /** QĐ05 Đ9.1.c. */
    DATA_UNRECOVERABLE("data-unrecoverable", "dữ liệu quan trọng mất toàn vẹn và không khôi phục được"),
    /** QĐ05 Đ9.1.d. */
    CONTROL_LOST("control-lost", "mất quyền điều khiển hệ thống"),
    /** QĐ05 Đ9.1.đ. */
    MAY_SPREAD("may-spread", "có khả năng lan rộng hoặc gây ảnh hưởng dây chuyền");

    private final String code;
    private final String vietnamese;

    Effect(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static Effect fromString(String code) {
        return Codes.find(values(), Effect::code, code);
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
