package vn.dieuphoi.rulebook;

import java.util.Optional;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** What fulfils a duty. */
public sealed interface Fulfilment {

    /** The act that fulfilled the duty, where it happened. */
    Optional<Fulfilled> in(Situation situation);

    /** The obligor handed in a submission of this kind: its first acceptance counts, one by somebody else does not. */
    record BySubmission(SubmissionKind kind) implements Fulfilment {

        @Override
        public Optional<Fulfilled> in(Situation situation) {
            CaseFacts facts = situation.facts();
            return facts.accepted(kind)
                    .filter(submission -> facts.isFrom(submission, situation.obligor()))
                    .findFirst()
                    .map(submission ->
                            new Fulfilled(submission.acceptedAt().orElseThrow(), "submission/" + submission.id()));
        }
    }

    /** The obligor confirmed to the sender that it has the submission (QĐ05 Đ12). */
    record ByAcknowledgement() implements Fulfilment {

        @Override
        public Optional<Fulfilled> in(Situation situation) {
            return situation
                    .receipt()
                    .flatMap(receipt -> receipt.acknowledgedAt())
                    .map(instant -> new Fulfilled(instant, "acknowledgement"));
        }
    }

    /** A duty that lasts as long as the response: its end is the last act (QĐ05 Đ11.2). */
    record ByResponseEnd() implements Fulfilment {

        @Override
        public Optional<Fulfilled> in(Situation situation) {
            return situation.facts().responseEndedAt().map(instant -> new Fulfilled(instant, "response-end"));
        }
    }

    /** What fulfils it happens outside the platform, on a form or a channel of its own: never fulfilled as far as is seen. */
    record Unseen() implements Fulfilment {

        @Override
        public Optional<Fulfilled> in(Situation situation) {
            return Optional.empty();
        }
    }

    /** Every delivery of the submission on the obligor's own leg is confirmed (QĐ05 Đ12.1.b). */
    record ByForwarding() implements Fulfilment {

        @Override
        public Optional<Fulfilled> in(Situation situation) {
            return situation
                    .receipt()
                    .map(receipt -> receipt.submission().id())
                    .flatMap(id -> situation.facts().allConfirmedAt(id, situation.obligor()))
                    .map(instant -> new Fulfilled(instant, "forwarding"));
        }
    }
}
