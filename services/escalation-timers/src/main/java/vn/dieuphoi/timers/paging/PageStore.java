package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.paging.domain.EscalationId;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.request.CaseReading;

/** The table of pages. */
@ApplicationScoped
class PageStore {
    /** When something is to be sent next. */
    static final String EARLIEST =
            "select next_attempt_at from page where next_attempt_at is not null order by next_attempt_at limit 1";

    private static final String DUE = """
            select * from page where next_attempt_at <= :now order by next_attempt_at limit 1 for update skip locked
            """;
    private static final String WITHDRAW = """
            update page set state = 'withdrawn', next_attempt_at = null
            where escalation = any(:escalations) and state = 'pending'
            """;
    private static final String LIST = """
            select g.* from party p join page g on g.incident = p.incident
            where p.organisation = :reader
                and p.incident >= :afterIncident and (g.incident, g.position) > (:afterIncident, :afterPosition) %s
            order by g.incident, g.position limit :limit
            """;

    Uni<Void> saveAll(Work work, List<? extends Page> pages) {
        return pages.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.session().mergeAll(pages.stream().map(PageRow::of).toArray());
    }

    /** A page that is to be sent now and that nobody else has, locked. */
    Uni<Optional<Page.Pending>> takeDue(Work work, Instant now) {
        return work.session()
                .createNativeQuery(DUE, PageRow.class)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PageRow::pending));
    }

    /** Takes back what has not been sent yet; the escalations are locked by the caller. */
    Uni<Void> withdraw(Work work, Collection<EscalationId> escalations) {
        return work.session()
                .createNativeQuery(WITHDRAW)
                .setParameter(
                        "escalations",
                        escalations.stream().map(EscalationId::value).toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One more than the page of the list holds, to see whether there are more. */
    Uni<List<ListedPage>> list(Work work, CaseReading reading) {
        var filter =
                reading.incident().map(only -> "and g.incident = :incident").orElse("");
        var statement = work.session()
                .createNativeQuery(LIST.formatted(filter), PageRow.class)
                .setParameter("reader", reading.reader().value())
                .setParameter("afterIncident", reading.afterIncident())
                .setParameter("afterPosition", reading.afterPosition())
                .setParameter("limit", reading.limit() + 1);
        return reading.incident()
                .map(only -> statement.setParameter("incident", only.value()))
                .orElse(statement)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ListedPage(row.position, row.page()))
                        .toList());
    }
}
