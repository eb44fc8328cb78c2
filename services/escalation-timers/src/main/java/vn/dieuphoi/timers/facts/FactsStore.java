package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.facts.FactsProjection.Party;
import vn.dieuphoi.timers.facts.FactsProjection.Step;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** The tables of what is known. */
@ApplicationScoped
class FactsStore {
    /** In the order of their ids, so that two who lock several do not wait for each other for ever. */
    private static final String LOCK = "select id, known from incident where id = any($1) order by id for update";

    /** In the same order; a row that is there already costs a look. */
    private static final String BEGIN = """
            insert into incident (id, known) select id, replace($2, $3, id::text) from unnest($1::uuid[]) as n (id)
            order by id on conflict do nothing
            """;

    private static final String SAVE = """
            with saved as (
                update incident i set known = n.known from unnest($1::uuid[], $2::text[]) as n (id, known)
                where i.id = n.id)
            insert into party (organisation, incident)
            select p.organisation, p.incident from unnest($3::text[], $4::uuid[]) as p (organisation, incident)
            order by p.incident, p.organisation on conflict do nothing
            """;
    private static final String FORGET = "update incident set known = replace($1, $2, id::text)";

    private static final IncidentId NOBODY = new IncidentId(new UUID(0, 0));
    private static final String NOTHING = Documents.write(KnownCase.of(NOBODY));

    /** What is known of these incidents, each locked: its events are learnt one after the other. */
    Uni<Map<IncidentId, KnownCase>> lock(Work work, Set<IncidentId> incidents) {
        return Work.atOnce(
                        Sql.update(work, BEGIN, ids(incidents.stream()), NOTHING, NOBODY.toString()),
                        Sql.select(work, LOCK, ids(incidents.stream())))
                .map(FactsStore::known);
    }

    private static Map<IncidentId, KnownCase> known(List<Object[]> rows) {
        return rows.stream()
                .map(row -> Documents.read((String) row[1], KnownCase.class))
                .collect(Collectors.toMap(KnownCase::incident, Function.identity()));
    }

    private static Object ids(Stream<IncidentId> incidents) {
        return incidents.map(IncidentId::value).toArray(UUID[]::new);
    }

    /** The rows stay, because clocks refer to them: what they know is forgotten. */
    Uni<Void> forget(Work work) {
        return Sql.update(work, "delete from party")
                .chain(() -> Sql.update(work, FORGET, NOTHING, NOBODY.toString()))
                .replaceWithVoid();
    }

    /** Writes what is known now, and the parties that are new. */
    Uni<Void> save(Work work, List<Step> steps) {
        var changed = steps.stream().filter(Step::changes).toList();
        return changed.isEmpty() ? Uni.createFrom().voidItem() : saveChanged(work, changed);
    }

    private static Uni<Void> saveChanged(Work work, List<Step> changed) {
        Object known =
                changed.stream().map(step -> Documents.write(step.after())).toArray(String[]::new);
        var parties = changed.stream().flatMap(Step::newParties).toList();
        return Sql.update(
                        work,
                        SAVE,
                        ids(changed.stream().map(step -> step.after().incident())),
                        known,
                        parties.stream()
                                .map(party -> party.organisation().value())
                                .toArray(String[]::new),
                        ids(parties.stream().map(Party::incident)))
                .replaceWithVoid();
    }
}
