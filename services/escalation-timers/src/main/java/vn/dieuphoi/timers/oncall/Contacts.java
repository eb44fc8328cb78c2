package vn.dieuphoi.timers.oncall;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.oncall.domain.Channel;

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

    /** By which channels organisations can be called that have these contacts. */
    public static Map<OrganisationId, Set<Channel>> channels(Map<OrganisationId, Contact> contacts) {
        return contacts.values().stream()
                .collect(Collectors.toUnmodifiableMap(Contact::organisation, Contact::channels));
    }

    /** Who is on duty for these organisations; one without a contact is missing. */
    public Uni<Map<OrganisationId, OnDuty>> onDuty(Work work, Set<OrganisationId> organisations) {
        return of(work, organisations)
                .map(contacts -> contacts.values().stream()
                        .map(contact -> new OnDuty(contact.organisation(), contact.name(), contact.channels()))
                        .collect(Collectors.toUnmodifiableMap(OnDuty::organisation, Function.identity())));
    }

    /** The contacts of these organisations; one without is missing. */
    public Uni<Map<OrganisationId, Contact>> of(Work work, Set<OrganisationId> organisations) {
        return store.find(work, organisations);
    }
}
