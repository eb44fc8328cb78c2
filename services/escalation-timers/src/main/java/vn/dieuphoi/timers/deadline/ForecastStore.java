package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Terms;
import vn.dieuphoi.timers.document.Documents;

/** The table of deadlines in the order of falling due. */
@ApplicationScoped
class ForecastStore {
    static final String PAGE = """
            select d.ends_at, d.terms
            from deadline d join party p on p.organisation = $1 and p.incident = d.incident
            where d.state in ('running', 'missed') and d.ends_at >= $2 and d.ends_at < $3
                and (d.ends_at, d.id) > ($4, $5)
            order by d.ends_at, d.id limit $6
            """;
    static final String BURDENS = """
            select t.obligor, t.ladder, count(*), min(d.ends_at)
            from deadline d join party p on p.organisation = $1 and p.incident = d.incident
                cross join lateral json_to_record(cast(d.terms as json)) as t (obligor text, ladder text)
            where d.state in ('running', 'missed') and d.ends_at >= $2 and d.ends_at < $3
            group by t.obligor, t.ladder
            """;

    /** One more than the page holds, to see whether there are more. */
    Uni<List<Upcoming>> page(Work work, ForecastReading reading) {
        return Sql.select(
                        work,
                        PAGE,
                        reading.reader().value(),
                        reading.window().from(),
                        reading.window().to(),
                        reading.afterEnd(),
                        reading.afterDeadline(),
                        reading.limit() + 1)
                .map(rows -> rows.stream()
                        .map(row -> new Upcoming((Instant) row[0], Documents.read((String) row[1], Terms.class)))
                        .toList());
    }

    /** Of the whole window, whatever the page. */
    Uni<List<Burden>> burdens(Work work, ForecastReading reading) {
        return Sql.select(
                        work,
                        BURDENS,
                        reading.reader().value(),
                        reading.window().from(),
                        reading.window().to())
                .map(rows -> rows.stream().map(ForecastStore::burden).toList());
    }

    private static Burden burden(Object[] row) {
        return new Burden(
                new OrganisationId((String) row[0]),
                List.of(Documents.read((String) row[1], OrganisationId[].class)),
                (long) row[2],
                (Instant) row[3]);
    }
}
