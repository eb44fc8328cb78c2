package vn.dieuphoi.timers.paging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Open connections to the mail server that wait for the next mail; the one used last is used first. */
final class MailPool {
    /** Servers hang up on a client that is silent for five minutes (RFC 5321 4.5.3.2.7); before that it is closed here. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final ConcurrentLinkedDeque<MailConnection> waiting = new ConcurrentLinkedDeque<>();

    /** A connection that waits, whose server may have closed it meanwhile. */
    Optional<MailConnection> take() {
        return Optional.ofNullable(waiting.pollLast());
    }

    /** Gives a connection back after a mail went well. */
    void keep(MailConnection connection) {
        waiting.addLast(connection);
        for (var oldest = waiting.peekFirst();
                oldest != null && oldest.idleFor(KEPT) && waiting.remove(oldest);
                oldest = waiting.peekFirst()) {
            oldest.close();
        }
    }

    void close() {
        for (var connection = waiting.poll(); connection != null; connection = waiting.poll()) {
            connection.close();
        }
    }
}
