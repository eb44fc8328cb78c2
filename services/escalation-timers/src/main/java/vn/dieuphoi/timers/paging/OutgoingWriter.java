package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The pages as they leave: three statements, however many they are. */
    Uni<List<Outgoing>> write(Work work, List<Page.Pending> pages, Instant now) {
        var called = pages.stream().map(page -> page.heading().organisation()).collect(Collectors.toSet());
        var about = pages.stream().map(page -> page.heading().escalation()).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(escalations.alarms(work, about), contacts.of(work, called))
                .asTuple()
                .chain(found -> names.of(work, PageSheet.named(found.getItem1().values(), called))
                        .map(named -> new Known(found.getItem1(), found.getItem2(), named)))
                .map(known ->
                        pages.stream().map(page -> outgoing(page, known, now)).toList());
    }

    private record Known(
            Map<EscalationId, Alarm> alarms, Map<OrganisationId, Contact> people, Map<OrganisationId, String> names) {}

    private Outgoing outgoing(Page.Pending page, Known known, Instant now) {
        var heading = page.heading();
        return new Outgoing(
                page,
                PageSheet.of(known.alarms().get(heading.escalation()), page, known.names()),
                Optional.ofNullable(known.people().get(heading.organisation())),
                links.link(heading.id(), now.plus(config.linkValidity())));
    }
}
