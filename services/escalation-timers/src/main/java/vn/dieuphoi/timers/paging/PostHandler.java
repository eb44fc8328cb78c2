package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.CallOutcome;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.paging.domain.PagePolicy;
import vn.dieuphoi.timers.paging.domain.Posting;

/**
 * Takes pages that are to be sent, and writes down how it went. Between the two nothing is locked: a sender that dies
 * leaves a lease that runs out, and the page goes again under the same identity.
 */
@ApplicationScoped
class PostHandler {
    private static final String NO_CONTACT = "no-contact";

    private final UnitOfWork unitOfWork;
    private final CallStore calls;
    private final PageStore pages;
    private final LetterWriter writer;
    private final Outbox outbox;

    PostHandler(UnitOfWork unitOfWork, CallStore calls, PageStore pages, LetterWriter writer, Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.calls = calls;
        this.pages = pages;
        this.writer = writer;
        this.outbox = outbox;
    }

    /**
     * A page on its way.
     *
     * @param letter none when nobody is on call any more
     */
    record Outgoing(Page.Pending page, Optional<Letter> letter) {}

    /** Leases the page that has waited longest, and writes its mail. */
    Uni<Optional<Outgoing>> next(Instant now, PagePolicy policy) {
        return unitOfWork.run(work -> pages.takeDue(work, now)
                .chain(due -> due.map(page -> page.leasedUntil(now.plus(policy.lease())))
                        .map(leased -> lease(work, leased, now).map(Optional::of))
                        .orElse(Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Outgoing> lease(Work work, Page.Pending leased, Instant now) {
        return pages.saveAll(work, List.of(leased))
                .chain(() -> calls.find(work, leased.heading().id()))
                .map(Optional::orElseThrow)
                .chain(call -> writer.write(work, new Call(call.escalation(), leased), now))
                .map(letter -> new Outgoing(leased, letter));
    }

    /** Writes down what the mail server did. */
    Uni<Void> posted(Page.Pending page, Posting posting, PagePolicy policy) {
        return settle(page, call -> switch (posting) {
            case Posting.Taken taken -> call.sent(taken.at(), policy.patience());
            case Posting.Refused refused -> call.undeliverable(refused.at(), "smtp-" + refused.replyCode());
            case Posting.Away away -> call.postponed(policy.retryAt(away.at(), page.attempts()));
        });
    }

    /** Writes down that there is nobody to send it to. */
    Uni<Void> unaddressed(Page.Pending page, Instant now) {
        return settle(page, call -> call.undeliverable(now, NO_CONTACT));
    }

    private Uni<Void> settle(Page.Pending page, Function<Call, CallOutcome> decision) {
        return unitOfWork.run(work -> calls.lock(work, page.heading().id())
                .map(Optional::orElseThrow)
                .map(decision)
                .chain(outcome -> write(work, outcome)));
    }

    private Uni<Void> write(Work work, CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Accepted accepted ->
                calls.save(work, accepted.next()).chain(() -> outbox.appendAll(work, accepted.events()));
            case CallOutcome.Refused unchanged -> Uni.createFrom().voidItem();
        };
    }
}
