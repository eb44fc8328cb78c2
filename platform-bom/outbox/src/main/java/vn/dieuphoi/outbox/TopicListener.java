package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
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

    /**
     * Applies several events within one transaction, those of a key in order. One after the other unless the listener
     * knows how to do it in fewer statements; a failure means that none is applied, and each is tried alone.
     */
    default Uni<Void> applyAll(Work work, List<Received> received) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        apply(work, one).chain(() -> work.session().flush()).invoke(() -> forget(work)))
                .onItem()
                .ignoreAsUni();
    }

    /** The next event begins with an empty session, as in a transaction of its own. */
    private static void forget(Work work) {
        Mutiny.Session same = work.session().clear();
    }
}
