package vn.dieuphoi.coordinator.directory;

import java.util.List;
import java.util.Locale;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;

/**
 * A row of {@code information_system}, as it is written.
 *
 * @param domains under which it ever answered, in lower case
 */
record SystemRow(String id, String history, List<String> domains) {

    static SystemRow of(SystemRecorded recorded, String history) {
        return new SystemRow(
                recorded.system().value(),
                history,
                recorded.periods().stream()
                        .map(SystemPeriod::domains)
                        .flatMap(List::stream)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }
}
