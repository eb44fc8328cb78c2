package vn.dieuphoi.intake.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.intake.directory.domain.ManagedSystem;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The table of systems, one row for each period. */
@ApplicationScoped
class SystemStore {
    private static final String FORGET = "delete from known_system where id = $1";
    private static final String FORGET_ALL = "delete from known_system";
    private static final String PUT = """
            insert into known_system (id, valid_from, valid_to, managed_by, domains, addresses)
            values ($1, $2, coalesce($3, date 'infinity'), $4, $5, $6)
            """;

    /** The directory counts in days of Vietnam's calendar. */
    static final String MEANT = """
            select id, managed_by from known_system
            where (id = $1 or domains @> $2 or addresses @> $3)
                and valid_from <= cast(cast($4 as timestamptz) at time zone 'Asia/Ho_Chi_Minh' as date)
                and valid_to > cast(cast($4 as timestamptz) at time zone 'Asia/Ho_Chi_Minh' as date)
            """;

    /** Matches nothing: no name or address is a blank. */
    private static final String NOTHING = " ";

    Uni<Void> put(Work work, SystemRecorded recorded) {
        var put = Sql.update(work, FORGET, recorded.system().value()).replaceWithVoid();
        for (var period : recorded.periods()) {
            put = put.chain(() -> put(work, recorded.system(), period));
        }
        return put;
    }

    private static Uni<Void> put(Work work, SystemId id, SystemPeriod period) {
        return Sql.update(
                        work,
                        PUT,
                        id.value(),
                        period.validFrom(),
                        period.validTo().orElse(null),
                        period.managedBy().orElse(ManagedBy.CIVIL).code(),
                        period.domains().stream().map(SystemStore::lower).toArray(String[]::new),
                        period.addresses().stream().map(SystemStore::lower).toArray(String[]::new))
                .replaceWithVoid();
    }

    Uni<Void> forget(Work work) {
        return Sql.update(work, FORGET_ALL).replaceWithVoid();
    }

    /** The systems that a reporter may have meant, as they were at this instant. */
    Uni<List<ManagedSystem>> meant(Work work, ReportedSystem reported, Instant instant) {
        return Sql.select(
                        work,
                        MEANT,
                        reported.id().map(SystemId::value).orElse(NOTHING),
                        one(reported.domain()),
                        one(reported.ip()),
                        instant)
                .map(rows -> rows.stream()
                        .map(row ->
                                new ManagedSystem(new SystemId((String) row[0]), ManagedBy.fromString((String) row[1])))
                        .toList());
    }

    private static String[] one(Optional<String> name) {
        return new String[] {name.map(SystemStore::lower).orElse(NOTHING)};
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
