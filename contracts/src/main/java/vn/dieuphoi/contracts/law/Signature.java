package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a report bears so that it counts as one of the reporting body (TT20 Đ9.1.b). */
public enum Signature {
    /** A document on paper, signed and sealed. */
    SIGNATURE_AND_SEAL("signature-and-seal", "ký tên, đóng dấu"),
    /** An electronic document with a digital signature. */
    DIGITAL_SIGNATURE("digital-signature", "chữ ký số");

    private final String code;
    private final String vietnamese;

    Signature(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static Signature fromString(String code) {
        return Codes.find(values(), Signature::code, code);
    }

    /** The word in data: {@code digital-signature}. */
    @JsonValue
    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
