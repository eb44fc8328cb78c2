package vn.dieuphoi.timers.paging.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Accepted;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Reason;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Refused;

/** A page and the escalation that it is a step of, decided on together. */
public record Call(Escalation escalation, Page page) {
    private static final String CHANNEL = "e-mail";

    /**
     * The channel took the page over.
     *
     * @param patience how long its receiver has to answer before the next body is called
     */
    public CallOutcome sent(Instant at, Duration patience) {
        return switch (page) {
            case Page.Pending pending -> sent(new Page.Sent(page.heading(), page.attempts(), at), at, patience);
            case Page.Withdrawn unneeded -> sent(new Page.Sent(page.heading(), page.attempts(), at), at, patience);
            case Page.Acknowledged first
            when first.sentAt().isEmpty() ->
                sent(
                        new Page.Acknowledged(
                                first.heading(), first.attempts(), Optional.of(at), first.acknowledgedAt()),
                        at,
                        patience);
            case Page.Acknowledged known -> new Refused(Reason.ALREADY_SENT);
            case Page.Sent known -> new Refused(Reason.ALREADY_SENT);
            case Page.Failed given -> new Refused(Reason.GIVEN_UP);
        };
    }

    /** The channel is away: the page waits. */
    public CallOutcome postponed(Instant retryAt) {
        return page instanceof Page.Pending pending
                ? new Accepted(new Call(escalation, pending.postponedTo(retryAt)), List.of())
                : new Refused(Reason.NOT_PENDING);
    }

    /** The channel will never take the page: the next body is called at once. */
    public CallOutcome undeliverable(Instant at, String reason) {
        return page instanceof Page.Pending pending
                ? new Accepted(
                        new Call(waiting(at), new Page.Failed(pending.heading(), pending.attempts(), reason)),
                        List.of())
                : new Refused(Reason.NOT_PENDING);
    }

    /** A person took the page. Nobody else is called about this end; the duty goes on. */
    public CallOutcome acknowledged(Instant at) {
        if (page instanceof Page.Acknowledged) {
            return new Refused(Reason.ALREADY_ACKNOWLEDGED);
        }
        var sentAt = page instanceof Page.Sent sent ? Optional.of(sent.sentAt()) : Optional.<Instant>empty();
        var taken = new Page.Acknowledged(page.heading(), page.attempts(), sentAt, at);
        return new Accepted(
                new Call(answered(), taken),
                List.of(new PageAcknowledged(
                        page.heading().id(),
                        page.heading().deadline(),
                        page.heading().incident(),
                        at)));
    }

    private Accepted sent(Page next, Instant at, Duration patience) {
        var heading = page.heading();
        List<DeadlineEvent> told = List.of(new PageSent(
                heading.id(),
                heading.deadline(),
                heading.incident(),
                heading.step(),
                heading.organisation(),
                CHANNEL,
                at,
                at.plus(patience),
                Math.max(1, page.attempts())));
        return new Accepted(new Call(waiting(at.plus(patience)), next), told);
    }

    private Escalation waiting(Instant patienceEnds) {
        return switch (escalation) {
            case Escalation.Calling calling -> calling.until(patienceEnds);
            case Escalation.Ended ended -> ended;
        };
    }

    private Escalation answered() {
        return switch (escalation) {
            case Escalation.Calling calling -> calling.ended(Escalation.Ending.ANSWERED);
            case Escalation.Ended ended -> ended;
        };
    }
}
