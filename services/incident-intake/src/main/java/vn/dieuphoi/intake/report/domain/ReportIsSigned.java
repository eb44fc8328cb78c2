package vn.dieuphoi.intake.report.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Remarks;

/**
 * A report is signed and sealed, or digitally signed (TT20 Đ9.1.b; rule A30). One that is neither is taken all the same,
 * because no legal report is refused for what it lacks, and flagged: in the receipt and to whoever reads of it.
 */
public final class ReportIsSigned {
    private static final String PLACE = "/signature";

    private ReportIsSigned() {}

    /** The remarks on a submission, the signature that it lacks among them. */
    public static Remarks flag(SubmissionKind kind, Optional<Signature> signature, Remarks remarks) {
        if (!isAsked(kind) || signature.isPresent() || remarks.missing().contains(PLACE)) {
            return remarks;
        }
        List<String> missing =
                Stream.concat(remarks.missing().stream(), Stream.of(PLACE)).toList();
        return new Remarks(missing, remarks.ignored());
    }

    /** Of a report; the word at the end of the handling is a notice (TT20 Đ9.2.a), and a notice needs none (TT20 Đ9.1.a). */
    private static boolean isAsked(SubmissionKind kind) {
        return switch (kind) {
            case INITIAL, CLOSING -> true;
            case NOTICE, RESPONSE_ENDED -> false;
        };
    }
}
