package vn.dieuphoi.timers.paging.domain;

import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;

/** One escalation: of one deadline, for one of its ends, as long as the same body owes it until the same instant. */
public record EscalationId(UUID value) {

    /** The identifier that the alarm always gives, so that it is raised once. */
    public static EscalationId of(Alarm alarm) {
        return new EscalationId(Ids.derivedFrom(
                EscalationId.class.getSimpleName(),
                alarm.deadline(),
                alarm.which().code(),
                alarm.passedAt(),
                alarm.obligor()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
