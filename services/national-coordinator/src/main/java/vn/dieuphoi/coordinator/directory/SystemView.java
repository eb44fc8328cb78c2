package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * An information system as clients see it.
 *
 * @param asOf the day that was asked about
 * @param state what holds on that day; absent where it is not there
 * @param history every state, first things first
 */
record SystemView(SystemId id, LocalDate asOf, Optional<SystemPeriod> state, List<SystemPeriod> history) {

    /** A system in a list. */
    record Item(SystemId id, SystemPeriod state) {
        static Item of(SystemRecorded recorded, LocalDate day) {
            return new Item(recorded.system(), recorded.asOf(day).orElseThrow());
        }
    }

    static SystemView of(SystemRecorded recorded, LocalDate day) {
        return new SystemView(recorded.system(), day, recorded.asOf(day), recorded.periods());
    }
}
