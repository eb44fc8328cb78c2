package vn.dieuphoi.timers.paging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Words of the coordinator's directory. */
final class Directory {
    private Directory() {}

    static OrganisationRecorded named(OrganisationId organisation, String name) {
        var period = new OrganisationPeriod(
                LocalDate.of(2017, 1, 1),
                Optional.empty(),
                name,
                "English name",
                "department",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new OrganisationRecorded(organisation, List.of(period));
    }
}
