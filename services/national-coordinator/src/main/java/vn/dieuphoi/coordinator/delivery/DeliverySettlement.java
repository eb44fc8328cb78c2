package vn.dieuphoi.coordinator.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.cases.DeliveryHandler;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.cases.domain.Settlement;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Pauses;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Writes down what became of attempts, as many as have ended, in one transaction: a submission that goes to hundreds is
 * a few transactions and not hundreds. Where one cannot be written it is tried again alone, for as long as it is ours.
 */
@ApplicationScoped
class DeliverySettlement {
    private static final Logger LOG = Logger.getLogger(DeliverySettlement.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Others end meanwhile: for each transaction the whole case is read, however few of its deliveries have ended. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final int LARGEST_BATCH = 256;

    private final DeliveryHandler handler;
    private final DeliveryConfig config;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final PollingLoop loop = new PollingLoop("delivery-settlement", POLL, this::step);
    private volatile IntConsumer settled = deliveries -> {};
    private volatile int atOnce = LARGEST_BATCH;

    /** An attempt that ended. */
    private record Ended(DeliveryOrder order, HandoverOutcome outcome, Instant at) {}

    DeliverySettlement(DeliveryHandler handler, DeliveryConfig config, DeliveryMeters meters, InstantSource clock) {
        this.handler = handler;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Begins.
     *
     * @param listener hears how many are off the hands of this process
     */
    void start(IntConsumer listener) {
        settled = listener;
        loop.start();
    }

    void stop() {
        loop.stop();
    }

    /** An attempt ended. */
    void add(DeliveryOrder order, HandoverOutcome outcome) {
        ended.add(new Ended(order, outcome, clock.instant()));
        loop.wake();
    }

    private Uni<Boolean> step() {
        return ended.isEmpty()
                ? Uni.createFrom().item(false)
                : Uni.createFrom().voidItem().onItem().delayIt().by(GATHERING).chain(this::settleNext);
    }

    private Uni<Boolean> settleNext() {
        var batch = take();
        return settle(batch)
                .invoke(() -> done(batch))
                .onFailure()
                .invoke(() -> keep(batch))
                .replaceWith(true);
    }

    private List<Ended> take() {
        var batch = new ArrayList<Ended>();
        while (batch.size() < atOnce && !ended.isEmpty()) {
            batch.add(ended.remove());
        }
        return batch;
    }

    private Uni<Void> settle(List<Ended> batch) {
        var ends = batch.stream().flatMap(one -> end(one).stream()).toList();
        var written = ends.isEmpty() ? Uni.createFrom().voidItem() : handler.settle(ends);
        for (var one : batch) {
            written = written.chain(() -> postpone(one));
        }
        return written;
    }

    private static Optional<Settlement> end(Ended one) {
        return switch (one.outcome()) {
            case HandoverOutcome.TakenOver taken -> Optional.of(Settlement.sent(one.order(), one.at(), taken.reply()));
            case HandoverOutcome.Refused refused ->
                Optional.of(Settlement.failed(one.order(), one.at(), one.order().attempt(), refused.reply()));
            case HandoverOutcome.Unaddressed nowhere ->
                Optional.of(Settlement.failed(one.order(), one.at(), 0, "no usable mailbox in the directory"));
            case HandoverOutcome.NotHandedOver away -> Optional.empty();
            case HandoverOutcome.Uncertain lost -> Optional.empty();
        };
    }

    private Uni<Void> postpone(Ended one) {
        var pauses = new Pauses(config.firstPause(), config.longestPause());
        return switch (one.outcome()) {
            case HandoverOutcome.NotHandedOver away ->
                handler.putOff(one.order(), pauses.after(one.order().setbacks()));
            case HandoverOutcome.Uncertain lost ->
                handler.repeat(one.order(), pauses.after(one.order().setbacks()));
            case HandoverOutcome.TakenOver written -> Uni.createFrom().voidItem();
            case HandoverOutcome.Refused written -> Uni.createFrom().voidItem();
            case HandoverOutcome.Unaddressed written -> Uni.createFrom().voidItem();
        };
    }

    private void done(List<Ended> batch) {
        atOnce = LARGEST_BATCH;
        batch.forEach(one -> meters.ended(one.order(), one.outcome()));
        settled.accept(batch.size());
    }

    /** What could not be written is tried again alone; after the lease others may have it, who send it again. */
    private void keep(List<Ended> batch) {
        atOnce = 1;
        var ours = clock.instant().minus(config.lease());
        for (var one : batch) {
            if (one.at().isAfter(ours)) {
                ended.add(one);
            } else {
                LOG.errorf(
                        "What became of a mail could not be written down; it will be sent again. deliveryId=%s",
                        one.order().delivery().id());
                settled.accept(1);
            }
        }
    }
}
