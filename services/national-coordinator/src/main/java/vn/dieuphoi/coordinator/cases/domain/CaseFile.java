package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;

/**
 * Everything that is known here about one incident: the case, and what other services say of it.
 *
 * @param alarms by which the coordinator was told of roles that nobody held
 */
public record CaseFile(
        IncidentCase incident, List<Clock> clocks, List<Page> pages, List<LessonNote> lessons, List<RoleAlarm> alarms) {

    public CaseFile {
        clocks = List.copyOf(clocks);
        pages = List.copyOf(pages);
        lessons = List.copyOf(lessons);
        alarms = List.copyOf(alarms);
    }

    /** What is known of a case of which nobody has told anything yet. */
    public static CaseFile of(IncidentCase incident) {
        return new CaseFile(incident, List.of(), List.of(), List.of(), List.of());
    }

    /** The same of the case as it is now. */
    public CaseFile with(IncidentCase next) {
        return new CaseFile(next, clocks, pages, lessons, alarms);
    }

    /** The duty that a page is about; absent until the word of it has arrived. */
    public Optional<Clock> clock(DeadlineId id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
