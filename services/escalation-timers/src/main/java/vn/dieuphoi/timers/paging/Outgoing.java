package vn.dieuphoi.timers.paging;

import java.util.Optional;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.paging.domain.Page;

/**
 * A page on its way to a person.
 *
 * @param contact none when nobody is on call any more
 * @param link by which the page is taken
 */
record Outgoing(Page.Pending page, PageSheet sheet, Optional<Contact> contact, String link) {

    /** Without the person and the link: who has the link can take the page. */
    @Override
    public String toString() {
        return "Outgoing[page=%s, attempt=%d]"
                .formatted(page.heading().id(), page.attempts().count());
    }
}
