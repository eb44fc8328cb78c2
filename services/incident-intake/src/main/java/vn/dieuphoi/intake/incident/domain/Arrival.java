package vn.dieuphoi.intake.incident.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * A notice or report that has come in and has no receipt yet.
 *
 * @param receivedAt when it came in, however long it takes to enter it
 */
public record Arrival(
        SubmissionKind kind, OrganisationId sender, Instant receivedAt, Remarks remarks, Original original) {

    /** The instant is cut to microseconds, which is what is stored, so that it is the same everywhere. */
    public Arrival {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Where its receipt is numbered. */
    public ReceiptSeries series() {
        return ReceiptSeries.of(kind, receivedAt);
    }

    /** Makes it a submission, with the receipt that its sender gets: the number at this position of its series. */
    public Submission receipted(SubmissionId id, long position) {
        var number = series().number(position);
        return new Submission(id, kind, sender, new Receipt(number, original.sha256(), receivedAt), remarks);
    }
}
