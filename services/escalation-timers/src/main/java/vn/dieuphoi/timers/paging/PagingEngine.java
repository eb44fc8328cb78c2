package vn.dieuphoi.timers.paging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.dieuphoi.timers.due.DueLoop;
import vn.dieuphoi.timers.due.DueLoops;
import vn.dieuphoi.timers.oncall.domain.Channel;

/** Moves escalations and sends pages. Every process of this service has one; they share the work row by row. */
@ApplicationScoped
class PagingEngine {
    /** The name of the loop that moves escalations, for whoever writes something for it. */
    static final String ESCALATIONS = "escalations";

    private final DueLoop climbing;
    private final List<Posting> posting;

    private record Posting(PostLine line, DueLoop loop) {}

    PagingEngine(EscalationHandler escalations, PostLines lines, PageConfig config, DueLoops loops) {
        this.climbing = loops.loop(
                ESCALATIONS, config.poll(), EscalationStore.EARLIEST, now -> escalations.climbDue(now, config.batch()));
        this.posting = lines.all().stream()
                .map(line -> new Posting(line, loop(line, config, loops)))
                .toList();
    }

    private static DueLoop loop(PostLine line, PageConfig config, DueLoops loops) {
        return loops.loop(loop(line.channel()), config.poll(), PageStore.earliest(line.channel()), line::sendDue);
    }

    /** The name of the loop that sends the pages of a channel. */
    static String loop(Channel channel) {
        return "pages-" + channel.code();
    }

    void start(@Observes StartupEvent started) {
        climbing.start();
        posting.forEach(channel -> {
            channel.line().start();
            channel.loop().start();
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        climbing.stop();
        posting.forEach(channel -> {
            channel.loop().stop();
            channel.line().stop();
        });
    }
}
