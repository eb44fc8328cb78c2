package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Objects;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/** A recipient confirmed, in this role, that it has the submission (QĐ05 Đ12, TT20 Đ10). */
public record Acknowledgement(SubmissionId submission, Role role, Instant at) {

    public Acknowledgement {
        Objects.requireNonNull(submission, "Acknowledgement without a submission");
        Objects.requireNonNull(role, "Acknowledgement without a role");
        Objects.requireNonNull(at, "Acknowledgement without an instant");
    }

    Acknowledgement join(Acknowledgement other) {
        return other.at.isBefore(at) ? other : this;
    }
}
