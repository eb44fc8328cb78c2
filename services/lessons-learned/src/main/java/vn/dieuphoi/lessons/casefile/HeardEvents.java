package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.lessons.casefile.CaseFileStore.Placed;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** The events that lessons are drawn from, kept as they were heard. That a lesson begins is decided elsewhere. */
@ApplicationScoped
public class HeardEvents implements Projection {
    /** A directory record is the whole state of its organisation or system: there is one place for it. */
    private static final long WHOLE_STATE = 0;

    private final CaseFileStore store;

    HeardEvents(CaseFileStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "heard-events";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE, Topic.CASE, Topic.DIRECTORY);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forget(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return project(work, List.of(received));
    }

    /** Keeps several events, of which no two are states of the same organisation or system. */
    public Uni<Void> project(Work work, List<Received> received) {
        return store.keep(work, received.stream().flatMap(HeardEvents::placed).toList());
    }

    private static Stream<Placed> placed(Received received) {
        return switch (received.event()) {
            case IntakeEvent reported -> Stream.of(new Placed(reported, received.sequence()));
            case DirectoryEvent recorded -> Stream.of(new Placed(recorded, WHOLE_STATE));
            case CaseEvent coordinated
            when matters(coordinated) -> Stream.of(new Placed(coordinated, received.sequence()));
            default -> Stream.empty();
        };
    }

    private static boolean matters(CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> true;
            case SubmissionRouted routed -> true;
            case CaseCompleted completed -> true;
            case FactsCorrected corrected -> true;
            case DeliveryConfirmed confirmed -> false;
            case DeliveryFailed failed -> false;
            case SubmissionAcknowledged acknowledged -> false;
            case PartySucceeded passedOn -> false;
        };
    }
}
