package vn.dieuphoi.coordinator.directory;

import java.util.List;
import java.util.Locale;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;

/**
 * A row of {@code information_system}, as it is written.
 *
 * @param domains under which it ever answered, in lower case
 * @param kept by an administrator, so that no seed overwrites it any more
 */
record SystemRow(String id, String history, List<String> domains, boolean kept) {

    static SystemRow of(SystemRecorded recorded, String history, boolean kept) {
        return new SystemRow(
                recorded.system().value(),
                history,
                recorded.periods().stream()
                        .map(SystemPeriod::domains)
                        .flatMap(List::stream)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                kept);
    }
}
