package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** Hears of notices and reports. */
@ApplicationScoped
class IntakeListener implements TopicListener {
    private final Inbox inbox;
    private final IntakeHandler handler;

    IntakeListener(Inbox inbox, IntakeHandler handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    @Incoming("intake")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.INTAKE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return switch ((IntakeEvent) received.event()) {
            case NoticeAccepted notice -> handler.open(work, List.of(notice));
            case ReportAccepted report -> handler.receive(work, report);
        };
    }

    /** The cases first, all at once: the notice of an incident comes before its reports. */
    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        var notices = received.stream()
                .filter(one -> one.event() instanceof NoticeAccepted)
                .map(one -> (NoticeAccepted) one.event())
                .toList();
        var reports = received.stream()
                .filter(one -> one.event() instanceof ReportAccepted)
                .toList();
        var opened = notices.isEmpty() ? Uni.createFrom().voidItem() : handler.open(work, notices);
        return opened.chain(() -> TopicListener.super.applyAll(work, reports));
    }
}
