package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;

/** One call to the on-call contact of one body. */
public sealed interface Page {

    Heading heading();

    /** How often it was handed to the channel; a lost answer makes that more than once, with the same identity. */
    int attempts();

    /** The word in data: pending, sent, acknowledged, failed or withdrawn. */
    String code();

    /**
     * Which call to whom.
     *
     * @param step how far up the ladder; 1 is the obligor itself
     */
    record Heading(
            PageId id,
            EscalationId escalation,
            DeadlineId deadline,
            IncidentId incident,
            int step,
            OrganisationId organisation) {}

    /** The page of a step, to be sent at once. */
    static Pending of(Escalation escalation, int step, Instant now) {
        var alarm = escalation.alarm();
        return new Pending(
                new Heading(
                        PageId.derivedFrom(escalation.id(), step),
                        escalation.id(),
                        alarm.deadline(),
                        alarm.incident(),
                        step,
                        alarm.ladder().get(step - 1)),
                0,
                now);
    }

    /**
     * To be sent.
     *
     * @param nextAttemptAt when to try; while it is being sent, when to take it for lost
     */
    record Pending(Heading heading, int attempts, Instant nextAttemptAt) implements Page {

        /** Taken by a sender, who has until then to say how it went. */
        public Pending leasedUntil(Instant end) {
            return new Pending(heading, attempts + 1, end);
        }

        Pending postponedTo(Instant retryAt) {
            return new Pending(heading, attempts, retryAt);
        }

        @Override
        public String code() {
            return "pending";
        }
    }

    /** The mail server took it over. */
    record Sent(Heading heading, int attempts, Instant sentAt) implements Page {
        @Override
        public String code() {
            return "sent";
        }
    }

    /**
     * A person took it.
     *
     * @param sentAt absent where the mail server's answer was lost
     */
    record Acknowledged(Heading heading, int attempts, Optional<Instant> sentAt, Instant acknowledgedAt)
            implements Page {
        @Override
        public String code() {
            return "acknowledged";
        }
    }

    /**
     * It cannot be delivered.
     *
     * @param reason a reply code or a word; never an address
     */
    record Failed(Heading heading, int attempts, String reason) implements Page {
        @Override
        public String code() {
            return "failed";
        }
    }

    /** It was no longer needed before it was sent. */
    record Withdrawn(Heading heading, int attempts) implements Page {
        @Override
        public String code() {
            return "withdrawn";
        }
    }
}
