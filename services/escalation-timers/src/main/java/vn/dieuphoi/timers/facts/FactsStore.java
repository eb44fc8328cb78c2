package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** The tables of what is known. */
@ApplicationScoped
class FactsStore {
    /** One statement that creates the row or locks it: events of one incident are learnt one after the other. */
    private static final String LOCK = """
            insert into incident (id, known) values ($1, $2)
            on conflict (id) do update set known = incident.known returning known
            """;

    private static final String SAVE = "update incident set known = $2 where id = $1";
    private static final String FORGET = "update incident set known = replace(:nothing, :nobody, cast(id as text))";
    private static final String PARTIES = """
            insert into party (organisation, incident) select unnest($1::text[]), $2
            on conflict do nothing
            """;

    Uni<KnownCase> lock(Work work, IncidentId incident) {
        return Sql.select(work, LOCK, incident.value(), Documents.write(KnownCase.of(incident)))
                .map(rows -> Documents.read((String) rows.getFirst()[0], KnownCase.class));
    }

    /** The rows stay, because clocks refer to them: what they know is forgotten. */
    Uni<Void> forget(Work work) {
        IncidentId nobody = new IncidentId(new UUID(0, 0));
        return work.session()
                .createNativeQuery("delete from party")
                .executeUpdate()
                .chain(() -> work.session()
                        .createNativeQuery(FORGET)
                        .setParameter("nothing", Documents.write(KnownCase.of(nobody)))
                        .setParameter("nobody", nobody.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes what is known now; the parties only where there are others than before. */
    Uni<Void> save(Work work, KnownCase before, KnownCase known) {
        return Sql.update(work, SAVE, known.incident().value(), Documents.write(known))
                .chain(() -> known.parties().equals(before.parties())
                        ? Uni.createFrom().voidItem()
                        : saveParties(work, known));
    }

    private Uni<Void> saveParties(Work work, KnownCase known) {
        Object parties = known.parties().stream().map(OrganisationId::value).toArray(String[]::new);
        return Sql.update(work, PARTIES, parties, known.incident().value()).replaceWithVoid();
    }
}
