package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.MergeId;

/**
 * How a body or system came to its end.
 *
 * @param how {@code merged}, {@code split} or {@code ended}; an open list
 * @param successors who came after it, the one that took over its duties first; empty where nobody did
 * @param mergeId of the merger or split, the same in every record that it wrote
 * @param document the text that decided it, by number and date
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Ending(String how, List<String> successors, Optional<MergeId> mergeId, Optional<String> document) {

    public Ending {
        Require.complete(Ending.class, how, successors, mergeId, document);
        Require.text("how", how);
        successors = List.copyOf(successors);
    }
}
