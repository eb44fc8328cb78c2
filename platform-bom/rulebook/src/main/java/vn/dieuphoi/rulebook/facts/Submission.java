package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * A notice or report, as far as it is known.
 *
 * @param acceptedAt when it was received and kept; absent until intake's word has arrived
 * @param senderRole the part that the sender plays in the case; absent until it was routed
 */
public record Submission(
        SubmissionId id,
        SubmissionKind kind,
        OrganisationId sender,
        Optional<Instant> acceptedAt,
        Optional<Role> senderRole) {

    /** Stands for the initial report that a closing report presupposes. */
    static final Submission AN_INITIAL_REPORT = new Submission(
            new SubmissionId(new UUID(0, 0)),
            SubmissionKind.INITIAL,
            new OrganisationId("unknown"),
            Optional.of(Instant.EPOCH),
            Optional.empty());

    public Submission {
        Objects.requireNonNull(id, "Submission without an id");
        Objects.requireNonNull(kind, "Submission without a kind");
        Objects.requireNonNull(sender, "Submission without a sender");
    }

    Submission join(Submission other) {
        return new Submission(
                id, kind, sender, Earliest.of(acceptedAt, other.acceptedAt), senderRole.or(other::senderRole));
    }
}
