package vn.dieuphoi.rulebook.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whose system it is, as far as the law asks: those of the last three are outside QĐ05 and TT20 (QĐ05 Đ1; TT20 Đ1.1). */
public enum ManagedBy {
    /** Everybody else. */
    CIVIL("civil", "dân sự"),
    /** Bộ Công an. */
    POLICE("police", "Bộ Công an quản lý"),
    /** Bộ Quốc phòng (NĐ331 Đ31.2.d; L116 Đ11.3). */
    DEFENCE("defence", "Bộ Quốc phòng quản lý"),
    /** Ban Cơ yếu Chính phủ (L116 Đ11.4). */
    CIPHER("cipher", "thuộc Ban Cơ yếu Chính phủ");

    private final String code;
    private final String vietnamese;

    ManagedBy(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static ManagedBy fromString(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is none of %s"
                        .formatted(
                                code,
                                Arrays.stream(values()).map(ManagedBy::code).collect(Collectors.joining(", ")))));
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
