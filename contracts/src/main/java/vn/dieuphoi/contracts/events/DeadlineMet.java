package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;

/**
 * A duty was fulfilled.
 *
 * @param at when it was fulfilled, which may be before this was known
 * @param late whether that was after the statutory end
 * @param afterTarget whether that was after the internal target
 * @param by what fulfilled it, as {@code submission/<id>} or {@code acknowledgement}
 */
public record DeadlineMet(
        DeadlineId deadlineId, IncidentId incidentId, Instant at, boolean late, boolean afterTarget, String by)
        implements DeadlineEvent {

    public DeadlineMet {
        Require.complete(DeadlineMet.class, deadlineId, incidentId, at, late, afterTarget, by);
        Require.text("by", by);
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.deadline(deadlineId);
    }
}
