package vn.dieuphoi.timers.paging.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * How often a page was handed to its channel, and how that went. Of an attempt whose end is not known, because the
 * sender died, there is only the count.
 *
 * @param latest the ends that are known, the latest last; a page that is tried for days keeps only so many
 */
public record Attempts(int count, List<Attempt> latest) {
    /** Enough to see how a receiver fails; a page is tried every half a minute, for ever. */
    private static final int KEPT = 20;

    /** No attempt yet. */
    public static final Attempts NONE = new Attempts(0, List.of());

    public Attempts {
        latest = List.copyOf(latest);
    }

    /** One more, whose end is not known yet. */
    Attempts begun() {
        return new Attempts(count + 1, latest);
    }

    /** The end of the one in progress. */
    Attempts ended(Posting posting) {
        var attempt = new Attempt(Math.max(1, count), posting.at(), posting.result(), posting.reason());
        return new Attempts(
                count,
                Stream.concat(latest.stream(), Stream.of(attempt))
                        .skip(Math.max(0, latest.size() + 1 - KEPT))
                        .toList());
    }
}
