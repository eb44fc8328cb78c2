package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * What a further version of a duty says of itself.
 *
 * @param version from 2: the first says nothing of it
 * @param formerObligor who owed it before, where that was another body
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Revision(int version, RevisionCause cause, Optional<OrganisationId> formerObligor) {
    private static final int FIRST_REVISION = 2;

    public Revision {
        Require.complete(Revision.class, version, cause, formerObligor);
        if (version < FIRST_REVISION) {
            throw new IllegalArgumentException("version %d is no revision".formatted(version));
        }
    }
}
