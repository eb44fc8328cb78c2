package vn.dieuphoi.timers.paging;

import java.util.function.Consumer;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Posting;

/** A channel by which pages leave. */
interface PageClient {
    Channel channel();

    /** How many pages it sends at the same time. A receiver that hangs keeps one of these places, and nothing else. */
    int places();

    /** Sends a page without waiting; says how it went, once, after a bounded time, from any thread. */
    void send(Outgoing page, Contact to, Consumer<Posting> end);

    /** Sends nothing more. */
    void close();
}
