package vn.dieuphoi.lessons.lesson.domain;

import java.time.Instant;
import java.util.Set;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Where a lesson comes from; never changes.
 *
 * @param incident that the case was about; never told to the public
 * @param coordinator the national coordinator of the case, who edits and publishes
 * @param parties everybody who had a part in the case
 * @param draftedAt in microseconds
 */
public record Origin(
        LessonId id, IncidentId incident, OrganisationId coordinator, Set<OrganisationId> parties, Instant draftedAt) {
    public Origin {
        parties = Set.copyOf(parties);
    }
}
