package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
