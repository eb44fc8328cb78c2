package vn.dieuphoi.timers.paging.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the channel did with a page. */
public sealed interface Posting {
    Instant at();

    /** The word in the delivery log. */
    String result();

    /** A code of the channel; never an address or a text of others. */
    Optional<String> reason();

    /** Took it over. */
    record Taken(Instant at) implements Posting {
        @Override
        public String result() {
            return "taken";
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }
    }

    /** Will never take it. */
    record Refused(Instant at, String why) implements Posting {
        @Override
        public String result() {
            return "refused";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /**
     * Is away, or asks to come back later.
     *
     * @param pause how long it asks to be left alone
     */
    record Away(Instant at, String why, Optional<Duration> pause) implements Posting {
        @Override
        public String result() {
            return "away";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }
}
