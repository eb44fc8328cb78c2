package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.DueKind;

/**
 * The end of a duty passed and it was not fulfilled. The duty goes on and can still be met, late.
 *
 * @param which the end that passed: the statutory one or the internal target
 * @param dueAt when it passed
 * @param firedAt when the platform noticed
 */
public record DeadlineMissed(
        DeadlineId deadlineId, IncidentId incidentId, DueKind which, Instant dueAt, Instant firedAt)
        implements DeadlineEvent {

    public DeadlineMissed {
        Require.complete(DeadlineMissed.class, deadlineId, incidentId, which, dueAt, firedAt);
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.deadline(deadlineId);
    }
}
