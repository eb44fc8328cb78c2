package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;

/**
 * The on-call contact of a body was called about a target that had run out. Who that person is stays in
 * escalation-timers.
 *
 * @param step how far up the chain; 1 is the obligor itself
 * @param organisation whose contact was called
 * @param channel {@code e-mail}; an open list
 * @param sentAt when the channel took it over
 * @param expiresAt from when the next body up the chain is called; the link in the message lives longer
 * @param attempts how often it was sent, the last time included; from 1
 */
public record PageSent(
        PageId pageId,
        DeadlineId deadlineId,
        IncidentId incidentId,
        int step,
        OrganisationId organisation,
        String channel,
        Instant sentAt,
        Instant expiresAt,
        int attempts)
        implements DeadlineEvent {

    public PageSent {
        Require.complete(
                PageSent.class,
                pageId,
                deadlineId,
                incidentId,
                step,
                organisation,
                channel,
                sentAt,
                expiresAt,
                attempts);
        Require.positive("step", step);
        Require.positive("attempts", attempts);
        Require.text("channel", channel);
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.page(pageId);
    }
}
