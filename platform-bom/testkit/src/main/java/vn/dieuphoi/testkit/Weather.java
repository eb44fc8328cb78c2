package vn.dieuphoi.testkit;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a {@link TcpProxy} does to every byte on its way. */
final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private volatile Duration delay = Duration.ZERO;
    private boolean paused;

    void delay(Duration oneWay) {
        delay = oneWay;
    }

    /** When a byte that left now arrives, on the scale of {@link System#nanoTime()}. */
    long arrivalNanos() {
        return System.nanoTime() + delay.toNanos();
    }

    void pause() {
        lock.lock();
        try {
            paused = true;
        } finally {
            lock.unlock();
        }
    }

    void resume() {
        lock.lock();
        try {
            paused = false;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitNoPause() throws InterruptedException {
        lock.lock();
        try {
            while (paused) {
                resumed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
