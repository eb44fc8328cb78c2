package vn.dieuphoi.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import vn.dieuphoi.parts.process.Interrupted;

/** Clients that each do one thing after another, without a pause, for as long as they are told. */
final class Clients {

    /** Something a client does again and again over a connection of its own; true when it went well. */
    interface Client extends AutoCloseable {
        boolean act();

        @Override
        void close();
    }

    /** What the clients did in a stretch of time. */
    record Done(long good, long bad, double seconds) {
        static final Done NOTHING = new Done(0, 0, 0);

        double perSecond() {
            return seconds == 0 ? 0 : good / seconds;
        }

        Done plus(Done other) {
            return new Done(good + other.good, bad + other.bad, seconds + other.seconds);
        }
    }

    private Clients() {}

    /** Lets so many clients work side by side. */
    static Done run(int clients, Duration duration, Supplier<Client> connect) {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Done>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> work(end, connect)));
            }
            Done all = Done.NOTHING;
            for (var one : running) {
                all = all.plus(one.get());
            }
            return new Done(all.good(), all.bad(), (System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException interrupted) {
            throw new Interrupted("bench", interrupted);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    private static Done work(long end, Supplier<Client> connect) {
        long good = 0;
        long bad = 0;
        try (var client = connect.get()) {
            while (System.nanoTime() - end < 0) {
                if (client.act()) {
                    good++;
                } else {
                    bad++;
                }
            }
        }
        return new Done(good, bad, 0);
    }
}
