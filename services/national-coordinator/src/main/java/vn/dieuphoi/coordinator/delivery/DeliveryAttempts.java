package vn.dieuphoi.coordinator.delivery;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.delivery.domain.DeliveryMail;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Mail;

/** Attempts to hand over, several at a time, each with an end after the limit whatever the mail server does. */
@ApplicationScoped
class DeliveryAttempts {
    private static final Logger LOG = Logger.getLogger(DeliveryAttempts.class);

    private final SmtpClient smtp;
    private final DeliveryConfig config;
    private final DeliveryMeters meters;
    private final InstantSource clock;

    DeliveryAttempts(SmtpClient smtp, DeliveryConfig config, DeliveryMeters meters, InstantSource clock) {
        this.smtp = smtp;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** Sends on another thread, and tells the end on that or a third. */
    void send(DeliveryOrder order, Consumer<HandoverOutcome> end) {
        var unused = CompletableFuture.supplyAsync(() -> attempt(order), Infrastructure.getDefaultWorkerPool())
                .completeOnTimeout(
                        new HandoverOutcome.Uncertain("no end after " + config.limit()),
                        config.limit().toMillis(),
                        TimeUnit.MILLISECONDS)
                .exceptionally(failure -> broken(order, failure))
                .thenAccept(end);
    }

    private HandoverOutcome attempt(DeliveryOrder order) {
        return order.mailbox()
                .filter(SmtpClient::isMailbox)
                .map(mailbox -> hand(order, DeliveryMail.of(order, mailbox, caseAddress(order))))
                .orElseGet(HandoverOutcome.Unaddressed::new);
    }

    private HandoverOutcome hand(DeliveryOrder order, Mail mail) {
        if (order.attempt() > 1) {
            meters.resent();
        }
        return smtp.send(mail, clock.instant());
    }

    private URI caseAddress(DeliveryOrder order) {
        return config.caseAddress().resolve(order.opening().incident().toString());
    }

    private static HandoverOutcome broken(DeliveryOrder order, Throwable failure) {
        LOG.errorf(
                failure,
                "A mail could not be written or sent. incidentId=%s deliveryId=%s",
                order.opening().incident(),
                order.delivery().id());
        return new HandoverOutcome.Uncertain(failure.getClass().getSimpleName());
    }
}
