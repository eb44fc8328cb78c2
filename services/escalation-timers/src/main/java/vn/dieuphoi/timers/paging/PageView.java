package vn.dieuphoi.timers.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.paging.domain.Attempt;
import vn.dieuphoi.timers.paging.domain.Page;

/**
 * A page as clients see it: who was called is an organisation, never a person.
 *
 * @param step how far up the ladder; 1 is the obligor itself
 * @param channel e-mail or webhook; the same call by each is a page of its own
 * @param log the ends of the latest attempts; one whose end is not known is only counted
 * @param state pending, sent, acknowledged, failed, or withdrawn before it was sent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PageView(
        PageId id,
        DeadlineId deadline,
        IncidentId incident,
        int step,
        OrganisationId organisation,
        String channel,
        String state,
        Optional<Instant> sentAt,
        int attempts,
        List<Attempt> log,
        Optional<Instant> acknowledgedAt) {

    static PageView of(ListedPage listed) {
        Page page = listed.page();
        Page.Heading heading = page.heading();
        return new PageView(
                heading.id(),
                heading.deadline(),
                heading.incident(),
                heading.step(),
                heading.organisation(),
                heading.channel().code(),
                page.code(),
                sentAt(page),
                page.attempts().count(),
                page.attempts().latest(),
                page instanceof Page.Acknowledged taken ? Optional.of(taken.acknowledgedAt()) : Optional.empty());
    }

    private static Optional<Instant> sentAt(Page page) {
        return switch (page) {
            case Page.Sent sent -> Optional.of(sent.sentAt());
            case Page.Acknowledged taken -> taken.sentAt();
            case Page.Pending waiting -> Optional.empty();
            case Page.Failed never -> Optional.empty();
            case Page.Withdrawn never -> Optional.empty();
        };
    }
}
