package vn.dieuphoi.timers.paging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.paging.domain.Posting;

/** Meter names of the pages in one place. */
@ApplicationScoped
class PagingMeters {
    private final MeterRegistry registry;

    PagingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How an attempt to send a page ended; taken again, when an earlier attempt may have got through. */
    void posted(Page page, Posting posting) {
        var channel = page.heading().channel();
        switch (posting) {
            case Posting.Taken taken -> {
                count("incident_timers_sent_pages", channel, 1);
                count("incident_timers_resent_pages", channel, page.attempts().count() > 1 ? 1 : 0);
            }
            case Posting.Refused refused -> count("incident_timers_refused_pages", channel, 1);
            case Posting.Away away -> count("incident_timers_postponed_pages", channel, 1);
        }
    }

    /** Pages that have a place at this moment: they are being written to leave at once, or being sent. */
    void underWay(Channel channel, AtomicInteger pages) {
        Gauge.builder("incident_timers_pages_under_way", pages, AtomicInteger::get)
                .tag("channel", channel.code())
                .register(registry);
    }

    /** Bodies passed over because they have no on-call contact. */
    void skipped(int bodies) {
        count("incident_timers_bodies_without_contact", bodies);
    }

    /** The ladder ended and nobody took a page: a person of the platform must act. */
    void unanswered() {
        count("incident_timers_unanswered_escalations", 1);
    }

    private void count(String name, Channel channel, int by) {
        registry.counter(name, "channel", channel.code()).increment(by);
    }

    private void count(String name, int by) {
        registry.counter(name).increment(by);
    }
}
