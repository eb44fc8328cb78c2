package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.directory.OrganisationNames;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.Contacts;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.Page;

/** Writes the mail of a page to whoever is on call now. */
@ApplicationScoped
class LetterWriter {
    private final Contacts contacts;
    private final OrganisationNames names;
    private final PageLinks links;
    private final PageConfig config;

    LetterWriter(Contacts contacts, OrganisationNames names, PageLinks links, PageConfig config) {
        this.contacts = contacts;
        this.names = names;
        this.links = links;
        this.config = config;
    }

    /** The mail; none when nobody is on call for the organisation any more. */
    Uni<Optional<Letter>> write(Work work, Call call, Instant now) {
        Page.Heading heading = call.page().heading();
        return contacts.of(work, heading.organisation())
                .chain(contact -> contact.map(
                                person -> write(work, call, person, now).map(Optional::of))
                        .orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Letter> write(Work work, Call call, Contact person, Instant now) {
        var page = call.page();
        var link = links.link(page.heading().id(), now.plus(config.linkValidity()));
        return names.of(work, PageSheet.named(call))
                .map(known -> PageSheet.of(call, known))
                .chain(sheet -> PageTexts.mail(sheet, person.name(), link)
                        .createUni()
                        .map(text -> new Letter(
                                page.heading().id(), page.attempts(), person.email(), subject(sheet), text)));
    }

    private static String subject(PageSheet sheet) {
        var what = sheet.internal() ? "Quá chỉ tiêu nội bộ" : "Quá thời hạn luật định";
        return "[DieuPhoi] %s: %s, sự cố %s".formatted(what, sheet.rule(), sheet.incident());
    }
}
