package vn.dieuphoi.timers.paging;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dieuphoi.timers.due.DueLoops;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.PagePolicy;

/** The lines on which pages leave, one for each channel. */
@ApplicationScoped
class PostLines {
    private final Map<Channel, PostLine> lines = new EnumMap<>(Channel.class);

    PostLines(PostHandler post, @All List<PageClient> clients, PageConfig config, PagingMeters meters, DueLoops loops) {
        var policy = new PagePolicy(config.stepTimeout(), config.lease(), config.firstRetry(), config.longestRetry());
        clients.forEach(client -> lines.put(
                client.channel(),
                new PostLine(post, client, policy, meters, () -> loops.wake(PagingEngine.loop(client.channel())))));
    }

    /** All of them, not started yet. */
    Collection<PostLine> all() {
        return lines.values();
    }

    PostLine of(Channel channel) {
        return Objects.requireNonNull(lines.get(channel), "a channel without a client");
    }
}
