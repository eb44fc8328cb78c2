package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import vn.dieuphoi.outbox.Failures;
import vn.dieuphoi.outbox.PollingLoop;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.PostHandler.Ended;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.paging.domain.PagePolicy;
import vn.dieuphoi.timers.paging.domain.Posting;

/**
 * The pages of one channel on their way. They are leased by the transaction that writes them, or in batches by the loop,
 * sent beside each other, and their ends are written down in batches: so many as have come together while the batch
 * before was written. A page whose receiver hangs keeps one place; the others go on.
 */
final class PostLine {
    private static final Logger LOG = Logger.getLogger(PostLine.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String NO_CONTACT = "no-contact";

    private final PostHandler post;
    private final PageClient client;
    private final PagePolicy policy;
    private final PagingMeters meters;
    private final Runnable roomAgain;
    private final Places places;
    private final ConcurrentLinkedQueue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final PollingLoop settling;

    /**
     * A line, not started yet.
     *
     * @param roomAgain run when there is a place after all were taken
     */
    PostLine(PostHandler post, PageClient client, PagePolicy policy, PagingMeters meters, Runnable roomAgain) {
        this.post = post;
        this.client = client;
        this.policy = policy;
        this.meters = meters;
        this.roomAgain = roomAgain;
        this.places = new Places(client.places());
        this.settling = new PollingLoop("pages-settled-" + client.channel().code(), LOOK, this::settle);
        meters.underWay(client.channel(), places.taken());
    }

    void start() {
        settling.start();
    }

    void stop() {
        client.close();
        settling.stop();
    }

    Channel channel() {
        return client.channel();
    }

    /** Sends as many due pages as there are places; gives how many there were. */
    Uni<Integer> sendDue(Instant now) {
        int taken = places.take(client.places());
        return taken == 0
                ? Uni.createFrom().item(0)
                : post.next(client.channel(), now, taken, policy)
                        .onFailure()
                        .invoke(() -> places.giveBack(taken))
                        .invoke(pages -> places.giveBack(taken - pages.size()))
                        .invoke(pages -> pages.forEach(page -> send(page, now)))
                        .map(List::size);
    }

    /** The page with a lease, where there is a place for it, which is kept for it until this work fails or it is sent. */
    Optional<Page.Pending> board(Work work, Page.Pending page, Instant now) {
        if (places.take(1) == 0) {
            return Optional.empty();
        }
        work.afterFailure(this::leave);
        return Optional.of(page.leasedUntil(now.plus(policy.lease())));
    }

    /** Sends a leased page that has a place. */
    void send(Outgoing page, Instant now) {
        LOG.debugf("A page leaves. page=%s underWay=%s", page, places.taken());
        page.contact()
                .ifPresentOrElse(person -> send(page, person), () -> end(page, new Posting.Refused(now, NO_CONTACT)));
    }

    private void send(Outgoing page, Contact person) {
        try {
            client.send(page, person, posting -> end(page, posting));
        } catch (RuntimeException closed) {
            LOG.warnf(closed, "A page was not sent and goes again when its lease is over. %s", page);
            leave();
        }
    }

    private void end(Outgoing page, Posting posting) {
        meters.posted(page.page(), posting);
        ended.add(new Ended(page.page().heading(), posting));
        settling.wake();
        leave();
    }

    private void leave() {
        if (places.leave()) {
            roomAgain.run();
        }
    }

    private Uni<Boolean> settle() {
        var batch = batch();
        return batch.isEmpty()
                ? Uni.createFrom().item(false)
                : post.settle(batch, policy)
                        .onFailure(Failures::isInfrastructure)
                        .invoke(() -> ended.addAll(batch))
                        .onFailure(failure -> !Failures.isInfrastructure(failure))
                        .recoverWithUni(() -> eachAlone(batch))
                        .replaceWith(true);
    }

    /** What has ended; of each escalation one page, the next one in the next batch. */
    private List<Ended> batch() {
        var batch = new ArrayList<Ended>();
        var later = new ArrayList<Ended>();
        var escalations = new HashSet<>();
        for (var next = ended.poll(); next != null; next = ended.poll()) {
            (escalations.add(next.page().escalation()) ? batch : later).add(next);
        }
        ended.addAll(later);
        return batch;
    }

    /** One of them cannot be written: the others are. It goes again when its lease is over. */
    private Uni<Void> eachAlone(List<Ended> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(one -> post.settle(List.of(one), policy)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(
                                failure,
                                "The end of a page could not be written. page=%s",
                                one.page().id()))
                        .onFailure()
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }
}
