package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.ids.MergeId;

/**
 * What decided a merger or split, and when.
 *
 * @param effectiveOn the first day on which the successors are there alone
 * @param mergeId all records that it writes carry it
 * @param document by number and date
 */
public record Act(LocalDate effectiveOn, MergeId mergeId, Optional<String> document) {

    Ending ending(String how, List<?> successors) {
        return new Ending(how, successors.stream().map(Object::toString).toList(), Optional.of(mergeId), document);
    }
}
