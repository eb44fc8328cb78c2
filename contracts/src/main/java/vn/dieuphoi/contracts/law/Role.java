package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The part that a body plays in an incident. Who plays it on a given day is directory data, never a constant. The list
 * may grow within v1 of the contracts (decision 0007): words are only ever added at the end.
 */
public enum Role {
    /** Runs the system, hired operators included; the first obligor of notices and reports (TT20 Đ9). */
    OPERATOR("operator", "đơn vị vận hành hệ thống thông tin"),
    /** Has direct authority over the system (TT20 Đ4.4); the obligor of the acts of 2026 (NĐ331 Đ31.2.d). */
    OWNER("owner", "chủ quản hệ thống thông tin"),
    /** The incident-response unit of a ministry or province (QĐ05 Đ6, Đ12.1). */
    SPECIALISED_UNIT("specialised-unit", "đơn vị chuyên trách về ứng cứu sự cố"),
    /** The network member responsible for the operator (TT20 Đ9.2.a). */
    RESPONSIBLE_MEMBER("responsible-member", "thành viên mạng lưới có trách nhiệm ứng cứu"),
    /** Coordinates nation-wide and records completion (QĐ05 Đ7.3, Đ12.2). */
    NATIONAL_COORDINATOR("national-coordinator", "cơ quan điều phối quốc gia"),
    /** Decides that an incident is serious, chooses the plan and names the spokesperson (QĐ05 Đ4.1, Đ14.3, Đ14.5). */
    STANDING_AGENCY("standing-agency", "cơ quan thường trực"),
    /** Directs the response of a ministry or province (QĐ05 Đ5). */
    STEERING_COMMITTEE("steering-committee", "Ban Chỉ đạo cấp bộ, tỉnh"),
    /** Directs ministries and provinces, evaluates serious incidents (QĐ05 Đ3, Đ14.6). */
    NATIONAL_STEERING_COMMITTEE("national-steering-committee", "Ban Chỉ đạo quốc gia"),
    /** Stands directly above the body that was hit (S3 §1.2). */
    SUPERIOR_BODY("superior-body", "cơ quan cấp trên trực tiếp"),
    /** Answers in person for reporting what is urgent or beyond capacity (S3 §1.2). */
    HEAD_OF_BODY("head-of-body", "người đứng đầu cơ quan, đơn vị"),
    /** Takes the reports of one owner's units in, as Cục Kiểm soát TTHC does for the Government Office (S1 §1.đ). */
    RELAY_UNIT("relay-unit", "đơn vị đầu mối tiếp nhận nội bộ"),
    /** The specialised cyber-security force of Bộ Công an (L116 Đ41.3; NĐ331 Đ31.2.d; NĐ333 Đ9; S0 §3). */
    CYBER_SECURITY_FORCE("cyber-security-force", "lực lượng chuyên trách bảo vệ an ninh mạng của Bộ Công an"),
    /** The force of Bộ Quốc phòng, for the systems that this ministry manages (L116 Đ11.3; NĐ331 Đ31.2.d). */
    DEFENCE_FORCE("defence-force", "lực lượng chuyên trách bảo vệ an ninh mạng của Bộ Quốc phòng"),
    /** The specialised data-protection agency, a unit of Bộ Công an (L91 Đ23.1; NĐ356 Đ39). */
    DATA_PROTECTION_AGENCY("data-protection-agency", "cơ quan chuyên trách bảo vệ dữ liệu cá nhân"),
    /** Decides on purpose and means of processing, a controller that also processes included (L91 Đ23.1). */
    CONTROLLER("controller", "bên kiểm soát dữ liệu cá nhân"),
    /** Processes personal data for a controller (L91 Đ23.1). */
    PROCESSOR("processor", "bên xử lý dữ liệu cá nhân"),
    /** The persons whose data it is (NĐ356 Đ29; L91 Đ27.1.d). */
    DATA_SUBJECTS("data-subjects", "chủ thể dữ liệu cá nhân"),
    /** Supervises banks and payment organisations; its IT department receives (TT09 Đ54.1). */
    STATE_BANK("state-bank", "Ngân hàng Nhà nước Việt Nam (Cục Công nghệ thông tin)"),
    /** All members together, as those to be warned (QĐ05 Đ14.4.c). */
    NETWORK("network", "mạng lưới ứng cứu sự cố"),
    /** A member of the network, for duties that membership brings (QĐ05 Đ7; TT20 Đ5, Đ6). */
    MEMBER("member", "thành viên mạng lưới ứng cứu sự cố"),
    /** Everybody, through the media (QĐ05 Đ14.5.c). */
    PUBLIC("public", "công chúng, phương tiện thông tin đại chúng");

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
