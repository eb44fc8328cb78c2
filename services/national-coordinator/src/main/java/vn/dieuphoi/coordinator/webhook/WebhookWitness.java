package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import vn.dieuphoi.coordinator.cases.CaseWitness;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.outbox.Work;

/** Enters the webhooks of a decision into the queue, in the decision's own transaction. */
@ApplicationScoped
class WebhookWitness implements CaseWitness {
    private final QueueStore queue;
    private final InstantSource clock;
    private final Announcements announcements;

    WebhookWitness(QueueStore queue, CallConfig config, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
        this.announcements = new Announcements(config.caseAddress());
    }

    @Override
    public Uni<Void> hear(Work work, List<Decision> decided) {
        var told = decided.stream().flatMap(announcements::of).toList();
        return told.isEmpty() ? Uni.createFrom().voidItem() : queue.enter(work, told, clock.instant());
    }
}
