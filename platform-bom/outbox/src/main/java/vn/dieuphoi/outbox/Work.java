package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The handle of one running transaction. Handlers pass it on; only stores and this package open it.
 *
 * @param session the Hibernate Reactive session of the transaction
 * @param aftermath what waits for its end
 */
public record Work(Mutiny.Session session, Aftermath aftermath) {
    /** Runs something after the commit of this transaction, and of this one only; cheap, such as waking a loop. */
    public void afterCommit(Runnable wake) {
        aftermath.onCommit(wake);
    }

    /**
     * Gives back, once, what was taken for this transaction where it fails or its caller gives it up; then nothing runs
     * after its commit. Cheap, and on any thread.
     */
    public void afterFailure(Runnable back) {
        aftermath.onFailure(back);
    }

    /**
     * Steps that do not need each other's answers, begun at once and in this order: their first statements travel together
     * and the database takes them in turn. Done when all are; the first failure is the failure of all, and the transaction
     * is lost with it.
     */
    @SafeVarargs
    public static Uni<Void> atOnce(Uni<Void>... steps) {
        return Uni.join().all(steps).andFailFast().replaceWithVoid();
    }

    /** Two such steps; gives what the second gives. */
    public static <T> Uni<T> atOnce(Uni<?> first, Uni<T> second) {
        return Uni.combine().all().unis(first, second).with((done, answer) -> answer);
    }
}
