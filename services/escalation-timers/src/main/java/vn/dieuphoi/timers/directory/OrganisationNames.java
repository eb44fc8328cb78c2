package vn.dieuphoi.timers.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;

/** What organisations are called, for texts. */
@ApplicationScoped
public class OrganisationNames {
    private final NameStore store;

    OrganisationNames(NameStore store) {
        this.store = store;
    }

    /** The official names of these organisations; one not heard of yet is missing. */
    public Uni<Map<OrganisationId, String>> of(Work work, Set<OrganisationId> organisations) {
        return store.find(work, organisations);
    }
}
