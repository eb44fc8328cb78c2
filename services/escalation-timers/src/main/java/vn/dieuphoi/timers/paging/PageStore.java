package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.RowStore;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.EscalationId;
import vn.dieuphoi.timers.paging.domain.Page;
import vn.dieuphoi.timers.request.CaseReading;

/** The table of pages. */
@ApplicationScoped
class PageStore {
    private static final String EARLIEST = """
            select next_attempt_at from page where channel = '%s' and next_attempt_at is not null
            order by next_attempt_at limit 1
            """;
    /** What a channel is to send. */
    static final String DUE = """
            select row_to_json(p)::text from page p where channel = $1 and next_attempt_at <= $2
            order by next_attempt_at limit $3
            for update skip locked
            """;

    private static final String SAVE = """
            insert into page (id, escalation, deadline, incident, step, organisation, channel, state, attempts, log,
                next_attempt_at, sent_at, acknowledged_at, failure)
            select id, escalation, deadline, incident, step, organisation, channel, state, attempts, log,
                next_attempt_at, sent_at, acknowledged_at, failure
            from json_populate_recordset(cast(null as page), $1::text::json)
            on conflict (id) do update set state = excluded.state, attempts = excluded.attempts, log = excluded.log,
                next_attempt_at = excluded.next_attempt_at, sent_at = excluded.sent_at,
                acknowledged_at = excluded.acknowledged_at, failure = excluded.failure
            """;
    private static final String WITHDRAW = """
            update page set state = 'withdrawn', next_attempt_at = null
            where escalation = any($1) and state = 'pending'
            """;
    private static final String LIST = """
            select g.* from party p join page g on g.incident = p.incident
            where p.organisation = :reader
                and p.incident >= :afterIncident and (g.incident, g.position) > (:afterIncident, :afterPosition) %s
            order by g.incident, g.position limit :limit
            """;

    /** When something is to be sent next by a channel. */
    static String earliest(Channel channel) {
        return EARLIEST.formatted(channel.code());
    }

    /** Writes new and changed pages in the order given, all in one statement. */
    Uni<Void> saveAll(Work work, List<? extends Page> pages) {
        return RowStore.write(work, SAVE, pages.stream().map(PageRow::of).toList());
    }

    /** Pages that are to be sent now and that nobody else has, locked; those first that have waited longest. */
    Uni<List<Page.Pending>> takeDue(Work work, Channel channel, Instant now, int limit) {
        return RowStore.select(work, PageRow.class, DUE, channel.code(), now, limit)
                .map(rows -> rows.stream().map(PageRow::pending).toList());
    }

    /** Takes back what has not been sent yet; the escalations are locked by the caller. */
    Uni<Void> withdraw(Work work, Collection<EscalationId> escalations) {
        var ids = escalations.stream().map(EscalationId::value).toArray(UUID[]::new);
        return Sql.update(work, WITHDRAW, (Object) ids).replaceWithVoid();
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
