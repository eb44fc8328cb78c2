package vn.dieuphoi.coordinator.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.coordinator.cases.DeliveryHandler;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Hands due deliveries over to the mail server, for ever if it must. A delivery is taken up, sent outside of any
 * transaction, and settled; a process that dies in between leaves it to be sent again, as the same mail. Mails do not
 * wait for each other: one that hangs holds its own place among those under way and no other.
 */
@ApplicationScoped
class DeliveryDispatch {
    /** New ones are taken up when so many places are free: one look into the queue for several mails. */
    private static final int PLACES_PER_LOOK = 4;

    private final DeliveryHandler handler;
    private final DeliveryAttempts attempts;
    private final DeliverySettlement settlement;
    private final DeliveryConfig config;
    private final DeliveryMeters meters;
    private final Inbox inbox;
    private final MailPlaces places;
    private final AtomicInteger underWay = new AtomicInteger();
    private final PollingLoop loop;

    // Six: what is sent has an order, an attempt and an end, and gives way to what comes in.
    DeliveryDispatch(
            DeliveryHandler handler,
            DeliveryAttempts attempts,
            DeliverySettlement settlement,
            DeliveryConfig config,
            DeliveryMeters meters,
            Inbox inbox) {
        this.handler = handler;
        this.attempts = attempts;
        this.settlement = settlement;
        this.config = config;
        this.meters = meters;
        this.inbox = inbox;
        this.places = new MailPlaces(config.parallel());
        this.loop = new PollingLoop("delivery-dispatch", config.poll(), this::step);
    }

    void start(@Observes StartupEvent started) {
        settlement.start(this::ended);
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
        settlement.stop();
    }

    private Uni<Boolean> step() {
        var open = places.open(inbox.isQueueing(Topic.INTAKE), System.nanoTime());
        var free = open - underWay.get();
        meters.places(open);
        return free * PLACES_PER_LOOK < open
                ? Uni.createFrom().item(false)
                : handler.claim(free, config.lease()).invoke(this::dispatch).map(orders -> orders.size() == free);
    }

    private void dispatch(List<DeliveryOrder> orders) {
        underWay.addAndGet(orders.size());
        orders.forEach(order -> attempts.send(order, outcome -> settlement.add(order, outcome)));
    }

    /** So many are settled. Another leg may have begun with them, so the queue is looked into. */
    private void ended(int deliveries) {
        underWay.addAndGet(-deliveries);
        loop.wake();
    }
}
