package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** The tables of what is known. */
@ApplicationScoped
class FactsStore {
    /** One statement that creates the row or locks it: events of one incident are learnt one after the other. */
    private static final String LOCK = """
            insert into incident (id, known) values (:id, :nothing)
            on conflict (id) do update set known = incident.known returning known
            """;

    private static final String SAVE = "update incident set known = :known where id = :id";
    private static final String PARTIES = """
            insert into party (organisation, incident) select unnest(cast(:organisations as text[])), :incident
            on conflict do nothing
            """;

    Uni<KnownCase> lock(Work work, IncidentId incident) {
        return work.session()
                .createNativeQuery(LOCK, String.class)
                .setParameter("id", incident.value())
                .setParameter("nothing", Documents.write(KnownCase.of(incident)))
                .getSingleResult()
                .map(known -> Documents.read(known, KnownCase.class));
    }

    Uni<Void> save(Work work, KnownCase known) {
        return work.session()
                .createNativeQuery(SAVE)
                .setParameter("known", Documents.write(known))
                .setParameter("id", known.incident().value())
                .executeUpdate()
                .chain(() -> saveParties(work, known));
    }

    private Uni<Void> saveParties(Work work, KnownCase known) {
        return work.session()
                .createNativeQuery(PARTIES)
                .setParameter(
                        "organisations",
                        known.parties().stream().map(OrganisationId::value).toArray(String[]::new))
                .setParameter("incident", known.incident().value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
