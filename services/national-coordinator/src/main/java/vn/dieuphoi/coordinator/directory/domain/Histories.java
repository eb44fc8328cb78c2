package vn.dieuphoi.coordinator.directory.domain;

import java.util.List;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;

/** The histories that records hold. */
final class Histories {
    private Histories() {}

    static Chronicle<OrganisationPeriod> of(OrganisationRecorded recorded) {
        return new Chronicle<>(recorded.periods(), OrganisationPeriod::during);
    }

    static Chronicle<SystemPeriod> of(SystemRecorded recorded) {
        return new Chronicle<>(recorded.periods(), SystemPeriod::during);
    }

    static OrganisationRecorded with(OrganisationRecorded recorded, List<OrganisationPeriod> periods) {
        return new OrganisationRecorded(recorded.organisation(), periods, recorded.delegations());
    }
}
