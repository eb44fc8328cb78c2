package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Which cases are asked for: last opened first.
 *
 * @param organisation of which they are, as a party or recipient
 * @param state open or completed; both where it is absent
 * @param before the place in the order after which they follow
 * @param limit how many at most
 */
record CaseQuery(OrganisationId organisation, Optional<String> state, Place before, int limit) {

    /** A place in the order of cases. */
    record Place(Instant openedAt, UUID incident) {
        /** Later than anything. */
        static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));
    }
}
