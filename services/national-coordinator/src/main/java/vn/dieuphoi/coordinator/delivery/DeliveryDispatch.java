package vn.dieuphoi.coordinator.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.cases.DeliveryHandler;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.delivery.domain.DeliveryMail;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Mail;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Hands due deliveries over to the mail server, for ever if it must. A delivery is taken up, sent outside of any
 * transaction, and settled; a process that dies in between leaves it to be sent again, as the same mail.
 */
@ApplicationScoped
class DeliveryDispatch {
    private static final Logger LOG = Logger.getLogger(DeliveryDispatch.class);
    private static final int LARGEST_EXPONENT = 16;

    private final DeliveryHandler handler;
    private final SmtpClient smtp;
    private final DeliveryConfig config;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final PollingLoop loop;

    DeliveryDispatch(
            DeliveryHandler handler,
            SmtpClient smtp,
            DeliveryConfig config,
            DeliveryMeters meters,
            InstantSource clock) {
        this.handler = handler;
        this.smtp = smtp;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
        this.loop = new PollingLoop("delivery-dispatch", config.poll(), this::step);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Boolean> step() {
        return handler.claim(config.parallel(), config.lease())
                .call(this::dispatch)
                .map(orders -> !orders.isEmpty());
    }

    /** Every order is settled on its own: one that cannot be does not keep the others from it. */
    private Uni<Void> dispatch(List<DeliveryOrder> orders) {
        var settled = orders.stream().map(this::dispatch).toList();
        return settled.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(settled).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> dispatch(DeliveryOrder order) {
        return order.mailbox()
                .filter(SmtpClient::isMailbox)
                .map(mailbox -> DeliveryMail.of(order, mailbox, caseAddress(order)))
                .map(mail -> send(order, mail).chain(outcome -> settle(order, outcome)))
                .orElseGet(() -> fail(order, 0, "no usable mailbox in the directory"));
    }

    private URI caseAddress(DeliveryOrder order) {
        return config.caseAddress().resolve(order.opening().incident().toString());
    }

    private Uni<HandoverOutcome> send(DeliveryOrder order, Mail mail) {
        if (order.attempt() > 1) {
            meters.resent();
        }
        return Uni.createFrom()
                .item(() -> smtp.send(mail, clock.instant()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(config.limit())
                .recoverWithItem(() -> new HandoverOutcome.Uncertain("no end after " + config.limit()));
    }

    private Uni<Void> settle(DeliveryOrder order, HandoverOutcome outcome) {
        return switch (outcome) {
            case HandoverOutcome.TakenOver taken ->
                handler.sent(order, taken.reply()).invoke(meters::sent);
            case HandoverOutcome.Refused refused -> fail(order, order.attempt(), refused.reply());
            case HandoverOutcome.NotHandedOver away -> {
                postponed(order, away.reason());
                yield handler.putOff(order, pause(order));
            }
            case HandoverOutcome.Uncertain lost -> {
                postponed(order, lost.reason());
                yield handler.repeat(order, pause(order));
            }
        };
    }

    private Uni<Void> fail(DeliveryOrder order, int attempts, String reason) {
        meters.failed();
        LOG.errorf(
                "A delivery failed for good; a person must reach the recipient. incidentId=%s deliveryId=%s organisation=%s",
                order.opening().incident(),
                order.delivery().id(),
                order.delivery().organisation());
        return handler.failed(order, attempts, reason);
    }

    private void postponed(DeliveryOrder order, String reason) {
        meters.postponed();
        if (order.setbacks() == 0) {
            LOG.warnf(
                    "A mail is put off and will be sent again. incidentId=%s deliveryId=%s reason=%s",
                    order.opening().incident(), order.delivery().id(), reason);
        }
    }

    private Duration pause(DeliveryOrder order) {
        var doubled = config.firstPause().multipliedBy(1L << Math.min(order.setbacks(), LARGEST_EXPONENT));
        return doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
    }
}
