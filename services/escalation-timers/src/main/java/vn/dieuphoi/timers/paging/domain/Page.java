package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.oncall.domain.Channel;

/** One call to the on-call contact of one body, by one channel. */
public sealed interface Page {

    Heading heading();

    /** How often it was handed to the channel; a lost answer makes that more than once, with the same identity. */
    Attempts attempts();

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
            OrganisationId organisation,
            Channel channel) {}

    /** The page of a step by a channel, to be sent at once. */
    static Pending of(Escalation escalation, int step, Channel channel, Instant now) {
        var alarm = escalation.alarm();
        return new Pending(
                new Heading(
                        id(escalation.id(), step, channel),
                        escalation.id(),
                        alarm.deadline(),
                        alarm.incident(),
                        step,
                        alarm.ladder().get(step - 1),
                        channel),
                Attempts.NONE,
                now);
    }

    private static PageId id(EscalationId escalation, int step, Channel channel) {
        return switch (channel) {
            case EMAIL -> PageId.derivedFrom(escalation, step);
            case WEBHOOK -> PageId.derivedFrom(escalation, step, channel.code());
        };
    }

    /**
     * To be sent.
     *
     * @param nextAttemptAt when to try; while it is being sent, when to take it for lost
     */
    record Pending(Heading heading, Attempts attempts, Instant nextAttemptAt) implements Page {

        /** Taken by a sender, who has until then to say how it went. */
        public Pending leasedUntil(Instant end) {
            return new Pending(heading, attempts.begun(), end);
        }

        @Override
        public String code() {
            return "pending";
        }
    }

    /** The channel took it over. */
    record Sent(Heading heading, Attempts attempts, Instant sentAt) implements Page {
        @Override
        public String code() {
            return "sent";
        }
    }

    /**
     * A person took it, or the same call by another channel.
     *
     * @param sentAt absent where the channel's answer was lost
     */
    record Acknowledged(Heading heading, Attempts attempts, Optional<Instant> sentAt, Instant acknowledgedAt)
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
    record Failed(Heading heading, Attempts attempts, String reason) implements Page {
        @Override
        public String code() {
            return "failed";
        }
    }

    /** It was no longer needed before it was sent. */
    record Withdrawn(Heading heading, Attempts attempts) implements Page {
        @Override
        public String code() {
            return "withdrawn";
        }
    }
}
