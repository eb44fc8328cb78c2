package vn.dieuphoi.intake.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** The reports taken now, and the content that each is expected to have. */
enum ReportForm {
    /** Mẫu 03: its starred fields. */
    @JsonProperty("initial")
    INITIAL(
            SubmissionKind.INITIAL,
            "/reporter/name",
            "/reporter/address",
            "/reporter/phone",
            "/reporter/email",
            "/contact/name",
            "/contact/phone",
            "/contact/email",
            "/operator/name",
            "/description",
            "/detectedAt",
            "/handled",
            "/detectedBy",
            "/alreadyNotified",
            "/reportedAt"),
    /** No form of its own (TT20 Đ9.2.a): what it is about. */
    @JsonProperty("response-ended")
    RESPONSE_ENDED(SubmissionKind.RESPONSE_ENDED, "/responseEndedAt", "/result"),
    /** Mẫu 04: its starred fields, the initial report that it refers to, and the result. */
    @JsonProperty("closing")
    CLOSING(
            SubmissionKind.CLOSING,
            "/reporter/name",
            "/reporter/address",
            "/reporter/phone",
            "/reporter/email",
            "/initialReport/number",
            "/initialReport/date",
            "/operator/name",
            "/detectedAt",
            "/result");

    private final SubmissionKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> expected;

    ReportForm(SubmissionKind kind, String... expected) {
        this.kind = kind;
        this.expected = Set.of(expected);
    }

    SubmissionKind kind() {
        return kind;
    }

    /** Whether the field at a JSON pointer is expected; the others may be left out. */
    boolean expects(String pointer) {
        return expected.contains(pointer);
    }
}
