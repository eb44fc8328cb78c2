package vn.dieuphoi.outbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What waits for the end of a transaction. The end that is heard of first counts: one that its caller has given up has
 * failed, whatever is heard of it later.
 */
final class Aftermath {
    private enum End {
        OPEN,
        COMMITTED,
        FAILED
    }

    private final AtomicReference<End> end = new AtomicReference<>(End.OPEN);
    private final Queue<Runnable> wakes = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> returns = new ConcurrentLinkedQueue<>();

    void onCommit(Runnable wake) {
        boolean added = wakes.add(wake);
    }

    /** Runs it at once where the transaction has failed already. */
    void onFailure(Runnable back) {
        boolean added = returns.add(back);
        if (end.get() == End.FAILED) {
            giveBack();
        }
    }

    void committed() {
        if (end.compareAndSet(End.OPEN, End.COMMITTED)) {
            wakes.forEach(Runnable::run);
        }
    }

    void failed() {
        if (end.compareAndSet(End.OPEN, End.FAILED)) {
            giveBack();
        }
    }

    private void giveBack() {
        for (Runnable back = returns.poll(); back != null; back = returns.poll()) {
            back.run();
        }
    }
}
