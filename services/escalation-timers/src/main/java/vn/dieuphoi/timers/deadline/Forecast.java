package vn.dieuphoi.timers.deadline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.timers.oncall.OnDuty;

/**
 * What falls due in a window, for whom, and who would be called about it.
 *
 * @param onDuty by body; one where nobody can be called is missing
 * @param names of obligors; one not heard of yet is missing
 */
record Forecast(Found found, Map<OrganisationId, OnDuty> onDuty, Map<OrganisationId, String> names) {

    /**
     * What the clocks say.
     *
     * @param page one more than asked for, where there is more
     * @param burdens of the whole window, by obligor and ladder
     */
    record Found(ForecastReading reading, List<Upcoming> page, List<Burden> burdens) {
        Found {
            page = List.copyOf(page);
            burdens = List.copyOf(burdens);
        }
    }

    private record Side(OrganisationId obligor, Optional<OrganisationId> called) {}

    ForecastWindow window() {
        return found.reading().window();
    }

    Page<Upcoming> page() {
        return Page.cut(found.page(), found.reading().limit(), Upcoming::cursor);
    }

    /** One for each obligor and body on duty, the most urgent first. */
    List<Burden> burdens() {
        var sides = new LinkedHashMap<Side, Burden>();
        found.burdens().forEach(burden -> sides.merge(side(burden), burden, Burden::and));
        return sides.values().stream()
                .sorted(Comparator.comparing(Burden::earliest)
                        .thenComparing(burden -> burden.obligor().value()))
                .toList();
    }

    /** Whom a page would go to: the first of a ladder that has a contact. */
    Optional<OnDuty> called(List<OrganisationId> ladder) {
        return ladder.stream()
                .flatMap(body -> Optional.ofNullable(onDuty.get(body)).stream())
                .findFirst();
    }

    Optional<String> name(OrganisationId obligor) {
        return Optional.ofNullable(names.get(obligor));
    }

    private Side side(Burden burden) {
        return new Side(burden.obligor(), called(burden.ladder()).map(OnDuty::organisation));
    }
}
