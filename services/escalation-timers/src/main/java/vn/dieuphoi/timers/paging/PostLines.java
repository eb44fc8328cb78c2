package vn.dieuphoi.timers.paging;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.timers.paging.domain.PagePolicy;

/** Makes the lines on which pages leave, one for each channel. */
@ApplicationScoped
class PostLines {
    private final PostHandler post;
    private final PagePolicy policy;
    private final PagingMeters meters;

    PostLines(PostHandler post, PageConfig config, PagingMeters meters) {
        this.post = post;
        this.policy = new PagePolicy(config.stepTimeout(), config.lease(), config.firstRetry(), config.longestRetry());
        this.meters = meters;
    }

    /**
     * The line of a channel, not started yet.
     *
     * @param roomAgain run when there is a place after all were taken
     */
    PostLine line(PageClient client, Runnable roomAgain) {
        return new PostLine(post, client, policy, meters, roomAgain);
    }
}
