package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
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

    /** Gives what is known as well, and locks it, where another process was first. */
    private static final String BEGIN = """
            insert into incident (id, known) select n.id, n.known from unnest($1::uuid[], $2::text[]) as n (id, known)
            order by n.id on conflict (id) do update set known = incident.known returning id, known
            """;

    private static final String SAVE = """
            with saved as (
                update incident i set known = n.known from unnest($1::uuid[], $2::text[]) as n (id, known)
                where i.id = n.id)
            insert into party (organisation, incident)
            select p.organisation, p.incident from unnest($3::text[], $4::uuid[]) as p (organisation, incident)
            order by p.incident, p.organisation on conflict do nothing
            """;
    private static final String FORGET = "update incident set known = replace(:nothing, :nobody, cast(id as text))";

    /** What is known of these incidents, each locked: its events are learnt one after the other. */
    Uni<Map<IncidentId, KnownCase>> lock(Work work, Set<IncidentId> incidents) {
        return known(Sql.select(work, LOCK, ids(incidents.stream()))).chain(found -> {
            var fresh = incidents.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
            return fresh.isEmpty()
                    ? Uni.createFrom().item(found)
                    : begin(work, fresh).map(begun -> both(found, begun));
        });
    }

    private static Uni<Map<IncidentId, KnownCase>> begin(Work work, Set<IncidentId> fresh) {
        Object nothing = fresh.stream().map(KnownCase::of).map(Documents::write).toArray(String[]::new);
        return known(Sql.select(work, BEGIN, ids(fresh.stream()), nothing));
    }

    private static Uni<Map<IncidentId, KnownCase>> known(Uni<List<Object[]>> selected) {
        return selected.map(rows -> rows.stream()
                .map(row -> Documents.read((String) row[1], KnownCase.class))
                .collect(Collectors.toMap(KnownCase::incident, Function.identity())));
    }

    private static <K, V> Map<K, V> both(Map<K, V> some, Map<K, V> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Object ids(Stream<IncidentId> incidents) {
        return incidents.map(IncidentId::value).toArray(UUID[]::new);
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
