package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.rulebook.Fulfilled;
import vn.dieuphoi.rulebook.Fulfilment;

/**
 * The obligor's word that it fulfilled a duty on a form or a channel that the platform does not see: a letter to the
 * police, a form of the State Bank, a notice to those whose data leaked.
 *
 * @param by who declares it
 * @param fulfilledAt when it was fulfilled
 * @param reference number and date of the paper, for whoever wants to see it
 * @param at when it was declared
 */
public record Declaration(OrganisationId by, Instant fulfilledAt, String reference, Instant at) {

    /** Why a declaration is not taken. */
    public enum Refusal {
        /** Only who owes a duty can say that it was fulfilled. */
        NOT_THE_OBLIGOR("not-the-obligor"),
        /** What the platform sees itself (a receipt confirmed, a submission passed on) is not declared. */
        SEEN_BY_THE_PLATFORM("seen-by-the-platform"),
        /** A duty cannot be fulfilled before it began. */
        BEFORE_IT_BEGAN("before-it-began");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        /** The word for programs. */
        public String code() {
            return code;
        }
    }

    /**
     * Why it is not taken, if it is not.
     *
     * @param fulfilment what fulfils the duty by its rule
     */
    public Optional<Refusal> refusedFor(Deadline deadline, Fulfilment fulfilment) {
        if (!deadline.terms().obligor().equals(by)) {
            return Optional.of(Refusal.NOT_THE_OBLIGOR);
        }
        if (isSeen(fulfilment)) {
            return Optional.of(Refusal.SEEN_BY_THE_PLATFORM);
        }
        return fulfilledAt.isBefore(deadline.terms().triggeredAt())
                ? Optional.of(Refusal.BEFORE_IT_BEGAN)
                : Optional.empty();
    }

    private static boolean isSeen(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.ByAcknowledgement confirmed -> true;
            case Fulfilment.ByForwarding passedOn -> true;
            case Fulfilment.ByResponseEnd ended -> true;
            case Fulfilment.BySubmission alsoByLetter -> false;
            case Fulfilment.Unseen elsewhere -> false;
        };
    }

    /** The deadline with it; the earliest act counts, whichever way it became known. */
    public DeadlineOutcome appliedTo(Deadline deadline) {
        return deadline.confront(
                new Claim(deadline.terms(), Optional.of(new Fulfilled(fulfilledAt, "declaration/" + by))));
    }

    /** Without the reference, which may name a person. */
    @Override
    public String toString() {
        return "Declaration[by=%s, fulfilledAt=%s]".formatted(by, fulfilledAt);
    }
}
