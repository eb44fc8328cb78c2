package vn.dieuphoi.timers.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The table of names. */
@ApplicationScoped
class NameStore {
    private static final String PUT = """
            insert into organisation_name (organisation, name) values (:organisation, :name)
            on conflict (organisation) do update set name = excluded.name
            """;
    private static final String FIND = """
            select organisation, name from organisation_name where organisation = any($1)
            """;

    Uni<Void> put(Work work, OrganisationId organisation, String name) {
        return work.session()
                .createNativeQuery(PUT)
                .setParameter("organisation", organisation.value())
                .setParameter("name", name)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> forget(Work work) {
        return work.session()
                .createNativeQuery("delete from organisation_name")
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Map<OrganisationId, String>> find(Work work, Set<OrganisationId> organisations) {
        var ids = organisations.stream().map(OrganisationId::value).toArray(String[]::new);
        return Sql.select(work, FIND, (Object) ids)
                .map(rows -> rows.stream().collect(toUnmodifiableMap(row -> new OrganisationId((String) row[0]), row ->
                        (String) row[1])));
    }
}
