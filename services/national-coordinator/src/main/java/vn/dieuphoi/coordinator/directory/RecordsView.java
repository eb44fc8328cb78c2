package vn.dieuphoi.coordinator.directory;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * What a merger, split or delegation wrote.
 *
 * @param mergeId that all these records carry; absent of a delegation
 */
record RecordsView(Optional<MergeId> mergeId, List<OrganisationId> organisations, List<SystemId> systems) {

    static RecordsView of(Optional<MergeId> mergeId, List<DirectoryEvent> records) {
        return new RecordsView(
                mergeId,
                records.stream()
                        .filter(OrganisationRecorded.class::isInstance)
                        .map(record -> ((OrganisationRecorded) record).organisation())
                        .toList(),
                records.stream()
                        .filter(SystemRecorded.class::isInstance)
                        .map(record -> ((SystemRecorded) record).system())
                        .toList());
    }
}
