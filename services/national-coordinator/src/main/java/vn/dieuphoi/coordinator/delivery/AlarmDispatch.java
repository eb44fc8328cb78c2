package vn.dieuphoi.coordinator.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import vn.dieuphoi.coordinator.cases.AlarmHandler;
import vn.dieuphoi.coordinator.cases.domain.AlarmOrder;
import vn.dieuphoi.coordinator.delivery.domain.AlarmMail;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Pauses;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Mails the coordinator about roles that nobody holds, one alarm after the other, for ever if it must: taken up, sent
 * outside of any transaction, and settled, as deliveries are. It is beside their queue, for an alarm is no submission on
 * its way and nobody's duty is met by it.
 */
@ApplicationScoped
class AlarmDispatch {
    /** Alarms are rare, and a second is soon enough for a person. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final AlarmHandler alarms;
    private final SmtpClient smtp;
    private final DeliveryConfig config;
    private final AlarmMeters meters;
    private final InstantSource clock;
    private final PollingLoop loop = new PollingLoop("alarm-dispatch", POLL, this::step);

    AlarmDispatch(
            AlarmHandler alarms, SmtpClient smtp, DeliveryConfig config, AlarmMeters meters, InstantSource clock) {
        this.alarms = alarms;
        this.smtp = smtp;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Boolean> step() {
        return alarms.claim(config.lease())
                .chain(found ->
                        found.map(this::tell).orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> tell(AlarmOrder claimed) {
        var order = claimed.mailbox().filter(SmtpClient::isMailbox).isPresent() ? claimed : claimed.toNobody();
        return Uni.createFrom()
                .item(() -> attempt(order))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(config.limit())
                .recoverWithItem(() -> new HandoverOutcome.Uncertain("no end after " + config.limit()))
                .call(outcome -> settle(order, outcome))
                .invoke(outcome -> meters.ended(order, outcome))
                .replaceWith(true);
    }

    /** To the coordinator; where that itself is not known, or cannot be reached, to the alarm address. */
    private HandoverOutcome attempt(AlarmOrder order) {
        var to = order.mailbox().orElseGet(config::alarmAddress);
        var page = config.caseAddress().resolve(order.alarm().incident().toString());
        return smtp.send(AlarmMail.of(order, to, page), clock.instant());
    }

    private Uni<Void> settle(AlarmOrder order, HandoverOutcome outcome) {
        var pause = new Pauses(config.firstPause(), config.longestPause()).after(order.setbacks());
        return switch (outcome) {
            case HandoverOutcome.TakenOver taken -> alarms.end(order, true, taken.reply());
            case HandoverOutcome.Refused refused -> alarms.end(order, false, refused.reply());
            case HandoverOutcome.Unaddressed nowhere -> alarms.end(order, false, "no usable alarm address");
            case HandoverOutcome.NotHandedOver away -> alarms.putOff(order, pause);
            case HandoverOutcome.Uncertain lost -> alarms.repeat(order, pause);
        };
    }
}
