package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;

/** Everything that is known here about one incident: the case, and what other services say of it. */
public record CaseFile(IncidentCase incident, List<Clock> clocks, List<Page> pages, List<LessonNote> lessons) {

    public CaseFile {
        clocks = List.copyOf(clocks);
        pages = List.copyOf(pages);
        lessons = List.copyOf(lessons);
    }

    /** The duty that a page is about; absent until the word of it has arrived. */
    public Optional<Clock> clock(DeadlineId id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
