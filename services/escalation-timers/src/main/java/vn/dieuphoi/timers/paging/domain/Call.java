package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Accepted;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Reason;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Refused;

/**
 * A page and the escalation that it is a step of, decided on together.
 *
 * @param beside the same call by other channels; who takes one, takes them all
 */
public record Call(Escalation escalation, Page page, List<Page> beside) {
    public Call {
        beside = List.copyOf(beside);
    }

    /** What the channel did with the page. */
    public CallOutcome posted(Posting posting, PagePolicy policy) {
        return switch (posting) {
            case Posting.Taken taken -> taken(taken, policy);
            case Posting.Refused refused -> refused(refused);
            case Posting.Away away -> away(away, policy);
        };
    }

    private CallOutcome taken(Posting.Taken posting, PagePolicy policy) {
        var attempts = page.attempts().ended(posting);
        return switch (page) {
            case Page.Pending pending -> sent(new Page.Sent(page.heading(), attempts, posting.at()), posting, policy);
            case Page.Withdrawn unneeded ->
                sent(new Page.Sent(page.heading(), attempts, posting.at()), posting, policy);
            case Page.Acknowledged first
            when first.sentAt().isEmpty() ->
                sent(
                        new Page.Acknowledged(
                                first.heading(), attempts, Optional.of(posting.at()), first.acknowledgedAt()),
                        posting,
                        policy);
            case Page.Acknowledged known -> new Refused(Reason.ALREADY_SENT);
            case Page.Sent known -> new Refused(Reason.ALREADY_SENT);
            case Page.Failed given -> new Refused(Reason.GIVEN_UP);
        };
    }

    /** The channel is away: the page waits. */
    private CallOutcome away(Posting.Away posting, PagePolicy policy) {
        return page instanceof Page.Pending pending
                ? new Accepted(
                        with(
                                escalation,
                                new Page.Pending(
                                        pending.heading(),
                                        pending.attempts().ended(posting),
                                        policy.retryAt(
                                                posting, pending.attempts().count()))),
                        List.of())
                : new Refused(Reason.NOT_PENDING);
    }

    /** The channel will never take the page: where no other may, the next body is called at once. */
    private CallOutcome refused(Posting.Refused posting) {
        if (!(page instanceof Page.Pending pending)) {
            return new Refused(Reason.NOT_PENDING);
        }
        var hopeless = beside.stream().allMatch(Page.Failed.class::isInstance);
        return new Accepted(
                with(
                        hopeless ? waiting(posting.at()) : escalation,
                        new Page.Failed(pending.heading(), pending.attempts().ended(posting), posting.why())),
                List.of());
    }

    /** A person took the page. Nobody else is called about this end; the duty goes on. */
    public CallOutcome acknowledged(Instant at) {
        if (page instanceof Page.Acknowledged) {
            return new Refused(Reason.ALREADY_ACKNOWLEDGED);
        }
        var taken = new Page.Acknowledged(page.heading(), page.attempts(), sentAt(page), at);
        var others = beside.stream().map(other -> answered(other, at)).toList();
        return new Accepted(
                new Call(ended(), taken, others),
                Stream.concat(Stream.of(taken), others.stream().filter(other -> !beside.contains(other)))
                        .<DeadlineEvent>map(answered -> acknowledgement(answered, at))
                        .toList());
    }

    private static Page answered(Page other, Instant at) {
        return other instanceof Page.Sent sent
                ? new Page.Acknowledged(sent.heading(), sent.attempts(), sentAt(sent), at)
                : other;
    }

    private static Optional<Instant> sentAt(Page page) {
        return page instanceof Page.Sent sent ? Optional.of(sent.sentAt()) : Optional.empty();
    }

    private static PageAcknowledged acknowledgement(Page page, Instant at) {
        var heading = page.heading();
        return new PageAcknowledged(heading.id(), heading.deadline(), heading.incident(), at);
    }

    private Accepted sent(Page next, Posting.Taken posting, PagePolicy policy) {
        var heading = page.heading();
        var patienceEnds = posting.at().plus(policy.patience());
        List<DeadlineEvent> told = List.of(new PageSent(
                heading.id(),
                heading.deadline(),
                heading.incident(),
                heading.step(),
                heading.organisation(),
                heading.channel().code(),
                posting.at(),
                patienceEnds,
                Math.max(1, page.attempts().count())));
        return new Accepted(with(waiting(patienceEnds), next), told);
    }

    private Call with(Escalation moved, Page next) {
        return new Call(moved, next, beside);
    }

    /** From the first channel that took it; a late word about an earlier step moves nothing. */
    private Escalation waiting(Instant patienceEnds) {
        return switch (escalation) {
            case Escalation.Calling calling
            when calling.step() == page.heading().step()
                    && calling.nextActionAt().isEmpty() -> calling.until(patienceEnds);
            case Escalation.Calling calling -> calling;
            case Escalation.Ended ended -> ended;
        };
    }

    private Escalation ended() {
        return switch (escalation) {
            case Escalation.Calling calling -> calling.ended(Escalation.Ending.ANSWERED);
            case Escalation.Ended ended -> ended;
        };
    }
}
