package vn.dieuphoi.local.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.dieuphoi.parts.process.Interrupted;

/**
 * Notices at a steady rate, whether or not the earlier ones are answered. What one takes is counted from the instant at
 * which it was due, so a server that stalls is charged for everything that had to wait.
 */
final class Steady {
    /** Enough that a stall of a second does not keep the next from being sent in time. */
    private static final int CONNECTIONS = 64;

    private static final long LEAD_NANOS = Duration.ofMillis(100).toNanos();
    private static final int CREATED = 201;
    private static final InstantSource CLOCK = InstantSource.system();

    private final URI server;
    private final NoticeRequests requests;

    Steady(URI server, NoticeRequests requests) {
        this.server = server;
        this.requests = requests;
    }

    /**
     * One notice that was sent.
     *
     * @param due when it was to be sent
     * @param tookNanos from then until the answer
     */
    record Sent(Instant due, long tookNanos, Wire.Answer answer) {
        boolean accepted() {
            return answer.status() == CREATED;
        }
    }

    /** Which is due when, and what became of it. */
    private record Schedule(int perSecond, int count, long beginNanos, AtomicInteger next, Queue<Sent> sent) {
        long due(int number) {
            return beginNanos + TimeUnit.SECONDS.toNanos(number) / perSecond;
        }
    }

    /** Sends so many per second for so long and returns when all are answered. */
    List<Sent> run(int perSecond, Duration duration) {
        var wires =
                IntStream.range(0, CONNECTIONS).mapToObj(i -> Wire.to(server)).toList();
        var schedule = new Schedule(
                perSecond,
                (int) (perSecond * duration.toSeconds()),
                System.nanoTime() + LEAD_NANOS,
                new AtomicInteger(),
                new ConcurrentLinkedQueue<>());
        var threads = wires.stream()
                .map(wire -> Thread.ofPlatform().daemon().start(() -> work(wire, schedule)))
                .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            throw new Interrupted("bench", interrupted);
        }
        return List.copyOf(schedule.sent());
    }

    private void work(Wire connected, Schedule schedule) {
        try (var wire = connected) {
            int number = schedule.next().getAndIncrement();
            while (number < schedule.count()) {
                long due = schedule.due(number);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                schedule.sent().add(send(wire, due));
                number = schedule.next().getAndIncrement();
            }
        } catch (InterruptedException interrupted) {
            throw new Interrupted("bench", interrupted);
        }
    }

    private Sent send(Wire wire, long due) {
        Instant dueAt = CLOCK.instant().minusNanos(System.nanoTime() - due);
        Wire.Answer answer = wire.exchange(requests.next().text());
        return new Sent(dueAt, System.nanoTime() - due, answer);
    }
}
