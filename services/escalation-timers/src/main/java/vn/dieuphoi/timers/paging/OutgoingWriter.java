package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.directory.OrganisationNames;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.Contacts;
import vn.dieuphoi.timers.paging.domain.Alarm;
import vn.dieuphoi.timers.paging.domain.EscalationId;
import vn.dieuphoi.timers.paging.domain.Page;

/** Puts together what pages say, and to whom: whoever is on call now. */
@ApplicationScoped
class OutgoingWriter {
    private final EscalationStore escalations;
    private final Contacts contacts;
    private final OrganisationNames names;
    private final PageLinks links;
    private final PageConfig config;

    OutgoingWriter(
            EscalationStore escalations,
            Contacts contacts,
            OrganisationNames names,
            PageLinks links,
            PageConfig config) {
        this.escalations = escalations;
        this.contacts = contacts;
        this.names = names;
        this.links = links;
        this.config = config;
    }

    /**
     * What pages are put together from.
     *
     * @param alarms what they are about
     * @param people whom they call
     */
    record Ingredients(Map<EscalationId, Alarm> alarms, Map<OrganisationId, Contact> people) {}

    /** The pages as they leave: three statements, however many they are. */
    Uni<List<Outgoing>> write(Work work, List<Page.Pending> pages, Instant now) {
        var about = pages.stream().map(page -> page.heading().escalation()).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(escalations.alarms(work, about), contacts.of(work, called(pages)))
                .with(Ingredients::new)
                .chain(known -> write(work, pages, known, now));
    }

    /** The same of what is known already: one statement. */
    Uni<List<Outgoing>> write(Work work, List<Page.Pending> pages, Ingredients known, Instant now) {
        return names.of(work, PageSheet.named(known.alarms().values(), called(pages)))
                .map(named -> pages.stream()
                        .map(page -> outgoing(page, known, named, now))
                        .toList());
    }

    private static Set<OrganisationId> called(List<Page.Pending> pages) {
        return pages.stream().map(page -> page.heading().organisation()).collect(Collectors.toSet());
    }

    private Outgoing outgoing(Page.Pending page, Ingredients known, Map<OrganisationId, String> named, Instant now) {
        var heading = page.heading();
        return new Outgoing(
                page,
                PageSheet.of(known.alarms().get(heading.escalation()), page, named),
                Optional.ofNullable(known.people().get(heading.organisation())),
                links.link(heading.id(), now.plus(config.linkValidity())));
    }
}
