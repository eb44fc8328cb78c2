package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a reporter hands in (TT20 Đ9.2, Đ9.3). */
public enum SubmissionKind {
    /** The unsigned first word of an incident (TT20 Đ9.3.a). */
    NOTICE("notice", "thông báo sự cố"),
    /** The initial report, form 03 (TT20 Đ9.3.b). */
    INITIAL("initial", "báo cáo ban đầu sự cố (Mẫu 03)"),
    /** The update owed at once when handling ends (TT20 Đ9.2.a). */
    RESPONSE_ENDED("response-ended", "thông báo kết thúc xử lý sự cố"),
    /** The closing report, form 04 (TT20 Đ9.2.b, Đ9.3.e). */
    CLOSING("closing", "báo cáo kết thúc ứng phó sự cố (Mẫu 04)");

    private final String code;
    private final String vietnamese;

    SubmissionKind(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static SubmissionKind fromString(String code) {
        return Codes.find(values(), SubmissionKind::code, code);
    }

    /** The word in data: {@code response-ended}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The term of the Vietnamese text of the law. */
    public String vietnamese() {
        return vietnamese;
    }
}
