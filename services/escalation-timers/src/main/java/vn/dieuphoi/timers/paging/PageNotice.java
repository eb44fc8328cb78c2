package vn.dieuphoi.timers.paging;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;

/**
 * A page as a program reads it: thin, without a word of a report. Its schema is {@code contracts/webhooks/page}.
 *
 * @param type says what {@code data} is
 * @param timestamp when this attempt was written
 */
record PageNotice(String type, Instant timestamp, Content data) {
    private static final String TYPE = "page.sent";

    /**
     * What happened.
     *
     * @param internalTarget whether an internal target passed, which is no limit of law
     * @param acknowledge opened, it shows the page; a POST to it takes the page
     */
    record Content(
            PageId page,
            DeadlineId deadline,
            IncidentId incident,
            OrganisationId organisation,
            int step,
            String rule,
            String citation,
            boolean internalTarget,
            String acknowledge) {}

    static PageNotice of(Outgoing outgoing, Instant now) {
        var heading = outgoing.page().heading();
        var sheet = outgoing.sheet();
        return new PageNotice(
                TYPE,
                now,
                new Content(
                        heading.id(),
                        heading.deadline(),
                        heading.incident(),
                        heading.organisation(),
                        heading.step(),
                        sheet.rule(),
                        sheet.citation(),
                        sheet.internal(),
                        outgoing.link()));
    }
}
