package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.CallOutcome;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Accepted;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.paging.domain.PagePolicy;
import vn.dieuphoi.timers.paging.domain.Posting;

/**
 * Takes pages that are to be sent, and writes down how it went. Between the two nothing is locked: a sender that dies
 * leaves a lease that runs out, and the page goes again under the same identity.
 */
@ApplicationScoped
class PostHandler {
    private final UnitOfWork unitOfWork;
    private final CallStore calls;
    private final PageStore pages;
    private final OutgoingWriter writer;
    private final Outbox outbox;

    PostHandler(UnitOfWork unitOfWork, CallStore calls, PageStore pages, OutgoingWriter writer, Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.calls = calls;
        this.pages = pages;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** The end of an attempt. */
    record Ended(Page.Heading page, Posting posting) {}

    /** Leases due pages of a channel, those first that have waited longest, and puts together what they say. */
    Uni<List<Outgoing>> next(Channel channel, Instant now, int limit, PagePolicy policy) {
        return unitOfWork.run(work -> pages.takeDue(work, channel, now, limit)
                .map(due -> due.stream()
                        .map(page -> page.leasedUntil(now.plus(policy.lease())))
                        .toList())
                .chain(leased -> leased.isEmpty() ? Uni.createFrom().item(List.of()) : leave(work, leased, now)));
    }

    private Uni<List<Outgoing>> leave(Work work, List<Page.Pending> leased, Instant now) {
        return Work.atOnce(pages.saveAll(work, leased), writer.write(work, leased, now));
    }

    /** Writes down what the channel did, for many pages at once; no two of them of one escalation. */
    Uni<Void> settle(List<Ended> ended, PagePolicy policy) {
        var postings = ended.stream().collect(Collectors.toMap(end -> end.page().id(), Ended::posting));
        return unitOfWork.run(work -> calls.lock(work, postings.keySet())
                .map(found -> found.entrySet().stream()
                        .flatMap(call -> decided(call.getValue(), postings.get(call.getKey()), policy))
                        .toList())
                .chain(accepted -> write(work, accepted)));
    }

    private static Stream<Accepted> decided(Call call, Posting posting, PagePolicy policy) {
        return switch (call.posted(posting, policy)) {
            case Accepted accepted -> Stream.of(accepted);
            case CallOutcome.Refused unchanged -> Stream.empty();
        };
    }

    private Uni<Void> write(Work work, List<Accepted> accepted) {
        return Work.atOnce(
                calls.saveAll(work, accepted.stream().map(Accepted::next).toList()),
                outbox.appendAll(
                        work,
                        accepted.stream()
                                .flatMap(call -> call.events().stream())
                                .toList()));
    }
}
