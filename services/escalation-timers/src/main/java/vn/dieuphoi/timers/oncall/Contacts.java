package vn.dieuphoi.timers.oncall;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;

/** Who is called for an organisation, for whoever calls. */
@ApplicationScoped
public class Contacts {
    private static final Logger LOG = Logger.getLogger(Contacts.class);

    private final OnCallStore store;
    private final OnCallConfig config;

    Contacts(OnCallStore store, OnCallConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Before anybody is called: a body without a contact would be passed over. */
    void seed(@Observes @Priority(10) StartupEvent starting) {
        config.seed().ifPresent(file -> {
            List<Contact> contacts = ContactFile.read(file);
            store.putAll(contacts);
            LOG.infof("On-call contacts were read. organisations=%d", contacts.size());
        });
    }

    /** Which of these organisations have a contact. */
    public Uni<Set<OrganisationId>> reachable(Work work, Set<OrganisationId> organisations) {
        return store.having(work, organisations);
    }

    /** The contact of an organisation. */
    public Uni<Optional<Contact>> of(Work work, OrganisationId organisation) {
        return store.find(work, organisation);
    }
}
