package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;

/** Where a case stands. Only the national coordinator ends one (QĐ05 Đ12.2, TT20 Đ9.2.b). */
public sealed interface CaseState {

    /** The word in data. */
    String code();

    /** The incident is being handled. */
    record Open() implements CaseState {

        @Override
        public String code() {
            return "open";
        }

        /** The coordinator records the incident as completed. */
        Completed completed(
                Instant at, OrganisationId by, Optional<SubmissionId> closingReport, Optional<String> note) {
            return new Completed(at, by, closingReport, note);
        }
    }

    /**
     * The incident is recorded as completed. What still arrives is carried on as before.
     *
     * @param closingReport the report that allowed it; absent where the operator owed none
     * @param note of the coordinator's officer
     */
    record Completed(Instant at, OrganisationId by, Optional<SubmissionId> closingReport, Optional<String> note)
            implements CaseState {

        @Override
        public String code() {
            return "completed";
        }

        /** Without the officer's words. */
        @Override
        public String toString() {
            return "Completed[at=%s, by=%s, closingReport=%s]".formatted(at, by, closingReport);
        }
    }
}
