package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.lessons.casefile.domain.Directory;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** Asks the directory, as far as it was heard. */
@ApplicationScoped
public class DirectoryHandler {
    private final CaseFileStore store;
    private final InstantSource clock;

    DirectoryHandler(CaseFileStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether an organisation holds a role for everybody today. */
    public Uni<Boolean> holds(Work work, OrganisationId organisation, Role role) {
        var today = LegalTime.dayOf(clock.instant());
        return store.find(work, Set.of(Aggregate.organisation(organisation)))
                .map(records -> Directory.of(records).holds(organisation, role, today));
    }
}
