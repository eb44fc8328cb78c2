package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import vn.dieuphoi.contracts.events.Topic;

/**
 * Tables that hold nothing but what the service heard, so that they can be emptied and told anew from the topics. The
 * listeners of its topics call {@link #project} too: there is one way from an event to a row.
 *
 * <p>Nothing that is decided, sent or published belongs in here, because it would happen a second time.
 */
public interface Projection {
    /** What operators call it, in kebab-case; unique within the service. */
    String name();

    /** Where it hears what it holds. */
    Set<Topic> topics();

    /** Takes everything out that {@link #project} brings in; with deletes, so that readers see the old state meanwhile. */
    Uni<Void> empty(Work work);

    /** Brings in what an event of one of its topics tells, and does nothing else. */
    Uni<Void> project(Work work, Received received);
}
