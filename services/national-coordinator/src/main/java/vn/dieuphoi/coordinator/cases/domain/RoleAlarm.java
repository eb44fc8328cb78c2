package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.Ids;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A role that the law needs and nobody holds in a case, told to a person: one mail for each case and role, however
 * often the case is looked at.
 *
 * @param rules that name the role, as they were in force at the detection; none for a part that every case has
 * @param state how far its mail has come
 * @param told whose mailbox the mail went to; absent while it is on its way, and where there was only the alarm address
 */
public record RoleAlarm(
        IncidentId incident,
        Role role,
        List<CitedRule> rules,
        Instant raisedAt,
        DeliveryState state,
        Optional<OrganisationId> told) {

    public RoleAlarm {
        rules = List.copyOf(rules);
    }

    /** The alarms of a case as it stands. */
    public static Stream<RoleAlarm> of(IncidentCase incident, Law law, Instant now) {
        return incident.parties().unresolved().stream()
                .map(role -> new RoleAlarm(
                        incident.id(),
                        role,
                        law.naming(role, incident.opening().detectedAt()),
                        now,
                        new DeliveryState.Pending(0),
                        Optional.empty()));
    }

    /** The name that its mail always gets. */
    public UUID mailId() {
        return Ids.derivedFrom(RoleAlarm.class.getSimpleName(), incident, role.code());
    }
}
