package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;

/** What the mail server did with a page. */
public sealed interface Posting {
    Instant at();

    /** Took it over. */
    record Taken(Instant at) implements Posting {}

    /** Will never take it. */
    record Refused(Instant at, int replyCode) implements Posting {}

    /** Is away, or asks to come back later. */
    record Away(Instant at) implements Posting {}
}
