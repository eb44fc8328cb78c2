package vn.dieuphoi.outbox;

import java.util.Queue;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The handle of one running transaction. Handlers pass it on; only stores and this package open it.
 *
 * @param session the Hibernate Reactive session of the transaction
 * @param wakes what to run once it is committed
 */
public record Work(Mutiny.Session session, Queue<Runnable> wakes) {
    /** Runs something after the commit of this transaction, and of this one only; cheap, such as waking a loop. */
    public void afterCommit(Runnable wake) {
        boolean added = wakes.add(wake);
    }
}
