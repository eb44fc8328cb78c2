package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.PageId;

/** The person called took the page. That stops the calls, not the duty: it acknowledges no submission. */
public record PageAcknowledged(PageId pageId, DeadlineId deadlineId, IncidentId incidentId, Instant at)
        implements DeadlineEvent {

    public PageAcknowledged {
        Require.complete(PageAcknowledged.class, pageId, deadlineId, incidentId, at);
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.page(pageId);
    }
}
