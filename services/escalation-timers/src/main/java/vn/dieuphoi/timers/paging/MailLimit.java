package vn.dieuphoi.timers.paging;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The time of one attempt: when it is over, the connection in use is cut, whatever it is waiting for. */
final class MailLimit {
    private record Guarded(@Nullable MailConnection connection, boolean over) {}

    private final AtomicReference<Guarded> guarded = new AtomicReference<>(new Guarded(null, false));

    /** The connection that the attempt goes on with. */
    MailConnection guard(MailConnection connection) {
        if (guarded.updateAndGet(before -> new Guarded(connection, before.over()))
                .over()) {
            connection.abort();
        }
        return connection;
    }

    void end() {
        var cut = guarded.updateAndGet(before -> new Guarded(before.connection(), true))
                .connection();
        if (cut != null) {
            cut.abort();
        }
    }
}
