package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.due.DueLoops;
import vn.dieuphoi.timers.paging.OutgoingWriter.Ingredients;
import vn.dieuphoi.timers.paging.domain.Page;

/**
 * Lets new pages leave with the commit of the transaction that writes them, under a lease from the beginning: nobody has
 * to find them first. Where all places of a channel are taken, they wait for its loop.
 */
@ApplicationScoped
class Departures {
    private final PageStore pages;
    private final OutgoingWriter writer;
    private final PostLines lines;
    private final DueLoops loops;

    Departures(PageStore pages, OutgoingWriter writer, PostLines lines, DueLoops loops) {
        this.pages = pages;
        this.writer = writer;
        this.lines = lines;
        this.loops = loops;
    }

    /** Writes new pages, put together from what is known. If the transaction fails, no place stays taken for it. */
    Uni<Void> write(Work work, List<Page.Pending> called, Ingredients known, Instant now) {
        var leaving = new ArrayList<Page.Pending>();
        var written = new ArrayList<Page.Pending>();
        for (var page : called) {
            lines.of(page.heading().channel())
                    .board(work, page, now)
                    .ifPresentOrElse(leaving::add, () -> wait(work, page, written));
        }
        written.addAll(leaving);
        return Work.atOnce(pages.saveAll(work, written), leave(work, leaving, known, now));
    }

    private void wait(Work work, Page.Pending page, List<Page.Pending> waiting) {
        waiting.add(page);
        loops.wakeAfter(work, PagingEngine.loop(page.heading().channel()));
    }

    private Uni<Void> leave(Work work, List<Page.Pending> leaving, Ingredients known, Instant now) {
        return leaving.isEmpty()
                ? Uni.createFrom().voidItem()
                : writer.write(work, leaving, known, now)
                        .invoke(outgoing -> work.afterCommit(() -> outgoing.forEach(page -> send(page, now))))
                        .replaceWithVoid();
    }

    private void send(Outgoing page, Instant now) {
        lines.of(page.page().heading().channel()).send(page, now);
    }
}
