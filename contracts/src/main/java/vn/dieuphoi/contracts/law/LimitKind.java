package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** How a text of law limits the time for a duty. Only hours, days and dates give a statutory due instant. */
public enum LimitKind {
    /** "Ngay": at once, no number. May carry an internal target, never a statutory one. */
    IMMEDIATE("immediate", "ngay", ""),
    /** "Nhanh chóng", "kịp thời": soon, no number. */
    PROMPTLY("promptly", "nhanh chóng", ""),
    /** The text names the duty and no time at all. */
    NONE_IN_LAW("none-in-law", "không quy định thời hạn", ""),
    /** Hours from the trigger, as {@code PT24H}. */
    HOURS("hours", "giờ", "PT[1-9][0-9]*H"),
    /** Calendar days from the trigger, as {@code P5D}. */
    CALENDAR_DAYS("calendar-days", "ngày", "P[1-9][0-9]*D"),
    /** Working days from the trigger by the official calendar of the year, as {@code P5D}. */
    WORKING_DAYS("working-days", "ngày làm việc", "P[1-9][0-9]*D"),
    /** Before a date of every year, as {@code --06-20}. */
    DATE_OF_YEAR("date-of-year", "trước ngày trong năm", "--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
    /** Before a day of every month, as {@code ---15}. */
    DAY_OF_MONTH("day-of-month", "trước ngày trong tháng", "---(0[1-9]|[12][0-9]|3[01])"),
    /** Once in every period, as {@code P6M}. */
    PERIOD("period", "định kỳ", "P[1-9][0-9]*[YMWD]");

    private final String code;
    private final String vietnamese;
    private final Pattern form;

    LimitKind(String code, String vietnamese, String form) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.form = Pattern.compile(form);
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static LimitKind fromString(String code) {
        return Codes.find(values(), LimitKind::code, code);
    }

    /** The word in data: {@code calendar-days}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The words of the Vietnamese text of the law. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Whether the text gives a number or date, so that a statutory due instant exists. */
    public boolean measurable() {
        return !form.pattern().isEmpty();
    }

    /** Whether this value is written as this kind asks; the empty text for a kind without a number. */
    boolean takes(String value) {
        return form.matcher(value).matches();
    }
}
