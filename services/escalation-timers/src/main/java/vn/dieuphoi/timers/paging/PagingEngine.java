package vn.dieuphoi.timers.paging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import vn.dieuphoi.timers.due.DueLoop;
import vn.dieuphoi.timers.due.DueLoops;
import vn.dieuphoi.timers.paging.PostHandler.Outgoing;
import vn.dieuphoi.timers.paging.domain.PagePolicy;

/** Moves escalations and sends pages. Every process of this service has one; they share the work row by row. */
@ApplicationScoped
class PagingEngine {
    private final PostHandler post;
    private final PageClient client;
    private final PagePolicy policy;
    private final DueLoop climbing;
    private final DueLoop posting;

    PagingEngine(
            EscalationHandler escalations, PostHandler post, PageClient client, PageConfig config, DueLoops loops) {
        this.post = post;
        this.client = client;
        this.policy = new PagePolicy(config.stepTimeout(), config.lease(), config.firstRetry(), config.longestRetry());
        this.climbing = loops.loop(
                "escalations",
                config.poll(),
                EscalationStore.EARLIEST,
                now -> escalations.climbDue(now, config.batch()));
        this.posting = loops.loop("pages", config.poll(), PageStore.EARLIEST, this::sendNext);
    }

    void start(@Observes StartupEvent started) {
        climbing.start();
        posting.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        climbing.stop();
        posting.stop();
    }

    /** Sends one page; gives how many there were to send. */
    Uni<Integer> sendNext(Instant now) {
        return post.next(now, policy)
                .chain(next -> next.map(outgoing -> send(outgoing, now).replaceWith(1))
                        .orElse(Uni.createFrom().item(0)));
    }

    private Uni<Void> send(Outgoing outgoing, Instant now) {
        return outgoing.letter()
                .map(letter -> client.send(letter).chain(posted -> post.posted(outgoing.page(), posted, policy)))
                .orElseGet(() -> post.unaddressed(outgoing.page(), now));
    }
}
