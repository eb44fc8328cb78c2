package vn.dieuphoi.coordinator.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.coordinator.webhook.domain.CallState;
import vn.dieuphoi.coordinator.webhook.domain.RetrySchedule;
import vn.dieuphoi.webhooks.WebhookOutcome;

/**
 * What an attempt means for its call and for its endpoint.
 *
 * @param state of the call now
 * @param next when it is tried next; present while it is pending
 * @param attempt how the attempt ended, for the log
 * @param rest until when the endpoint is left alone; empty when it works
 * @param gone whether the receiver wants nothing more
 */
record Settlement(CallState state, Optional<Instant> next, Ended attempt, Optional<Instant> rest, boolean gone) {

    /** How an attempt ended. */
    record Ended(Instant at, String outcome, Optional<Integer> status) {}

    /**
     * When things happen again.
     *
     * @param patience the age at which a call is given up
     * @param chance from 0 to 1, spreads the pauses
     */
    record Terms(RetrySchedule schedule, Duration patience, double chance) {}

    static Settlement of(CallOrder order, WebhookOutcome outcome, Terms terms, Instant now) {
        return switch (outcome) {
            case WebhookOutcome.Taken taken ->
                new Settlement(
                        CallState.TAKEN,
                        Optional.empty(),
                        new Ended(taken.at(), "taken", Optional.of(taken.status())),
                        Optional.empty(),
                        false);
            case WebhookOutcome.Refused refused -> refused(order, refused, terms);
            case WebhookOutcome.Away away ->
                failed(order, new Ended(away.at(), away.reason(), Optional.empty()), away.retryAfter(), terms);
            case WebhookOutcome.Forbidden forbidden ->
                failed(
                        order,
                        new Ended(now, "forbidden-" + forbidden.reason(), Optional.empty()),
                        Optional.empty(),
                        terms);
        };
    }

    /** Nothing could be sent, because of us. */
    static Settlement unsendable(CallOrder order, String reason, Terms terms, Instant now) {
        return failed(order, new Ended(now, reason, Optional.empty()), Optional.empty(), terms);
    }

    private static Settlement refused(CallOrder order, WebhookOutcome.Refused refused, Terms terms) {
        var ended = new Ended(refused.at(), "refused", Optional.of(refused.status()));
        return refused.gone()
                ? new Settlement(CallState.REFUSED, Optional.empty(), ended, Optional.empty(), true)
                : failed(order, ended, Optional.empty(), terms);
    }

    private static Settlement failed(CallOrder order, Ended ended, Optional<Duration> asked, Terms terms) {
        var pause = terms.schedule()
                .after(order.setbacks() + 1, terms.chance())
                .filter(more -> order.asked().plus(terms.patience()).isAfter(ended.at()))
                .map(more -> longer(more, asked));
        var rest = longer(terms.schedule().rest(order.failures() + 1, terms.chance()), asked);
        return new Settlement(
                pause.isPresent() ? CallState.PENDING : CallState.GIVEN_UP,
                pause.map(ended.at()::plus),
                ended,
                Optional.of(ended.at().plus(rest)),
                false);
    }

    private static Duration longer(Duration ours, Optional<Duration> asked) {
        return asked.filter(theirs -> theirs.compareTo(ours) > 0).orElse(ours);
    }
}
