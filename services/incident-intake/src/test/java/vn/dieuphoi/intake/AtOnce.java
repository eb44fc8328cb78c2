package vn.dieuphoi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that do the same thing in the same instant. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> call(int clients, Callable<T> action) throws InterruptedException {
        var ready = new CountDownLatch(clients);
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return action.call();
                }));
            }
            for (var one : running) {
                results.add(one.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
        return results;
    }
}
