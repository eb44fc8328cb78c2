package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.webhook.domain.CallState;
import vn.dieuphoi.coordinator.webhook.domain.RetrySchedule;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.webhooks.WebhookOutcome;

/** Gives out the calls that are due and takes in what became of them. */
@ApplicationScoped
class CallHandler {
    private static final Logger LOG = Logger.getLogger(CallHandler.class);

    private final UnitOfWork unitOfWork;
    private final QueueStore queue;
    private final CallConfig config;
    private final InstantSource clock;
    private final CallMeters meters;

    CallHandler(UnitOfWork unitOfWork, QueueStore queue, CallConfig config, InstantSource clock, CallMeters meters) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /** Gives out calls that are due, and to nobody else for a while. */
    Uni<List<CallOrder>> claim(QueueStore.Room room) {
        var now = clock.instant();
        return unitOfWork.run(work -> queue.claim(work, room, now, now.plus(config.lease())));
    }

    /**
     * Writes down how an attempt ended.
     *
     * @param outcome empty when nothing could be sent because the secrets do not open
     */
    Uni<Void> settle(CallOrder order, Optional<WebhookOutcome> outcome) {
        var now = clock.instant();
        var schedule = new RetrySchedule(config.pauses(), config.shortestRest(), config.longestRest());
        var terms = new Settlement.Terms(
                schedule, config.patience(), ThreadLocalRandom.current().nextDouble());
        var settlement = outcome.map(known -> Settlement.of(order, known, terms, now))
                .orElseGet(() -> Settlement.unsendable(order, "secret-unreadable", terms, now));
        notice(order, settlement);
        return unitOfWork.run(work -> queue.settle(work, order, settlement));
    }

    private void notice(CallOrder order, Settlement settlement) {
        if (settlement.gone()) {
            meters.gone(1);
            LOG.warnf("A receiver wants no more webhooks and is paused. endpointId=%s", order.endpoint());
        } else if (settlement.state() == CallState.GIVEN_UP) {
            meters.givenUp(1);
            LOG.errorf(
                    "A webhook is given up; a person must reach the organisation. endpointId=%s callId=%s attempts=%d",
                    order.endpoint(), order.id(), order.attempt());
        } else if (settlement.rest().isPresent() && !order.troubled()) {
            LOG.warnf(
                    "A webhook is put off and its endpoint rests. endpointId=%s callId=%s reason=%s",
                    order.endpoint(), order.id(), settlement.attempt().outcome());
        }
    }
}
