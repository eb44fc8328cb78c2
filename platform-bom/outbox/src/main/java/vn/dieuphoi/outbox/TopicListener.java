package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import vn.dieuphoi.contracts.events.Topic;

/**
 * What a service does with the events of one topic. There is one bean per topic; its {@code @Incoming} method hands
 * the raw record to {@link Inbox#receive}, which calls back here.
 */
public interface TopicListener {
    /** The topic this bean listens to. */
    Topic topic();

    /**
     * Applies one event within the transaction that moves the inbox. A failure with {@link NotYet} parks the record
     * until its cause is known; any other failure parks it for a person, unless it is the infrastructure's.
     */
    Uni<Void> apply(Work work, Received received);
}
