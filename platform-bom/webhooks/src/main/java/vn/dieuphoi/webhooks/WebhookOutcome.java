package vn.dieuphoi.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of one attempt. */
public sealed interface WebhookOutcome {

    /**
     * The receiver has it.
     *
     * @param status 200 to 299
     */
    record Taken(int status, Instant at) implements WebhookOutcome {}

    /**
     * The receiver answered that it does not take it: a redirect, which is never followed, or any 4xx but 429.
     *
     * @param status as answered
     */
    record Refused(int status, Instant at) implements WebhookOutcome {
        private static final int GONE = 410;

        /** The receiver wants no webhooks any more. */
        public boolean gone() {
            return status == GONE;
        }
    }

    /**
     * The receiver was not reached, did not answer in time, or says that it cannot take it now (429, 5xx).
     *
     * @param reason a code: connect-failed, name-not-found, tls-failed, timed-out, connection-lost, busy, http-503
     * @param retryAfter how long the receiver asks to be left alone
     */
    record Away(String reason, Instant at, Optional<Duration> retryAfter) implements WebhookOutcome {}

    /**
     * Nothing was sent: the address, or one that its name has now, is not one that webhooks may go to.
     *
     * @param reason the code of an {@link AddressFault}
     */
    record Forbidden(String reason) implements WebhookOutcome {}
}
