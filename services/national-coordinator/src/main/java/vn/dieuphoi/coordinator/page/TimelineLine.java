package vn.dieuphoi.coordinator.page;

import java.util.Optional;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.TimelineEntry;

/** One thing that happened, as a line of the page. */
record TimelineLine(
        Moment at, Words what, String who, Optional<String> rule, Optional<String> citation, Optional<String> detail) {

    static TimelineLine of(IncidentCase incident, TimelineEntry entry) {
        return new TimelineLine(
                Moment.of(entry.at()),
                new Words(entry.what().vietnamese(), entry.what().english()),
                incident.nameOf(entry.who()),
                entry.by().rule().map(RuleRef::toString),
                entry.by().citation(),
                entry.detail());
    }
}
