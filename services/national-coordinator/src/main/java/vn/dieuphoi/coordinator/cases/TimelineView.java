package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Timeline;
import vn.dieuphoi.coordinator.cases.domain.TimelineEntry;

/**
 * One thing that happened, as clients see it.
 *
 * @param what in kebab-case
 * @param rule the rule's id, and its version beside it
 */
record TimelineView(
        Instant at,
        String what,
        OrganisationId who,
        String whoName,
        Optional<String> rule,
        Optional<Integer> version,
        Optional<String> citation,
        Optional<String> detail) {

    /** Everything that happened in a case, first things first. */
    static List<TimelineView> of(CaseFile file) {
        return Timeline.of(file).stream()
                .map(entry -> of(file.incident(), entry))
                .toList();
    }

    private static TimelineView of(IncidentCase incident, TimelineEntry entry) {
        return new TimelineView(
                entry.at(),
                entry.what().code(),
                entry.who(),
                incident.nameOf(entry.who()),
                entry.by().rule().map(RuleRef::id),
                entry.by().rule().map(RuleRef::version),
                entry.by().citation(),
                entry.detail());
    }
}
