package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.coordinator.cases.ChangeStore.Change;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** Writes down that parts of cases passed on: who has them now, and to whom goes what had not set out. */
@ApplicationScoped
class SuccessionStore {
    private static final String PASS_ON = """
            with passed as (
                insert into succession (incident, number, role, predecessor, successor, reason, merge_id, effective_on, at)
                select incident, number, role, predecessor, successor, reason, merge_id, effective_on, at
                from json_populate_recordset(cast(null as succession), cast(cast($1 as text) as json))),
            still as (
                update incident_case c set unresolved = u.unresolved
                from json_populate_recordset(cast(null as incident_case), cast(cast($3 as text) as json)) u
                where c.id = u.id and c.unresolved <> u.unresolved)
            insert into case_body (incident, organisation, name, roles, above, beside, participates, opened_at, state)
            select incident, organisation, name, roles, above, beside, participates, opened_at, state
            from json_populate_recordset(cast(null as case_body), cast(cast($2 as text) as json))
            on conflict (incident, organisation) do update
            set roles = excluded.roles, above = excluded.above, beside = excluded.beside,
                participates = excluded.participates
            """;

    /** Only what has not set out: a delivery that is just being sent goes where it was going. */
    private static final String READDRESS = """
            update delivery d set organisation = m.organisation
            from json_populate_recordset(cast(null as delivery), cast(cast($1 as text) as json)) m
            where d.id = m.id and d.state = 'pending' and d.attempts = 0
            """;

    /** Writes what changed of cases of which parts passed on, or which others may see now; of others, nothing. */
    Uni<Void> write(Work work, List<Change> changes) {
        var passed = changes.stream()
                .filter(change -> passedOn(change) || joined(change))
                .toList();
        return passed.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(
                                work,
                                PASS_ON,
                                json(passed, SuccessionStore::successions),
                                json(passed, SuccessionStore::bodies),
                                json(passed, SuccessionStore::unresolved))
                        .chain(() -> readdress(work, passed));
    }

    /** Writes what passed on before cases were opened; the rest is written with them. */
    Uni<Void> open(Work work, List<IncidentCase> opened) {
        return write(
                work,
                opened.stream()
                        .filter(incident -> !incident.successions().isEmpty())
                        .map(Change::opening)
                        .toList());
    }

    private static Uni<Void> readdress(Work work, List<Change> passed) {
        var rows = passed.stream().flatMap(SuccessionStore::readdressed).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(work, READDRESS, RowJson.write(rows))
                        .invoke(written -> requireAll(rows.size(), written))
                        .replaceWithVoid();
    }

    /** One has set out since it was read; the next attempt sees it. */
    private static void requireAll(int wanted, int written) {
        if (written != wanted) {
            throw new IllegalStateException(
                    "%d of %d deliveries set out while their case was re-routed".formatted(wanted - written, wanted));
        }
    }

    private static boolean passedOn(Change change) {
        return change.next().successions().size()
                > change.before().successions().size();
    }

    /** Something was sent to an organisation that could not see the case before. */
    private static boolean joined(Change change) {
        var before = change.before();
        var next = change.next();
        return next.deliveries().size() > before.deliveries().size()
                && next.deliveries().stream()
                        .map(Delivery::organisation)
                        .distinct()
                        .anyMatch(organisation -> !before.isOpenTo(organisation));
    }

    private static Stream<CaseRow> unresolved(Change change) {
        return Stream.of(
                CaseRow.of(change.next().opening(), change.next().parties().unresolved()));
    }

    private static Stream<SuccessionRow> successions(Change change) {
        return SuccessionRow.of(change.next(), change.before().successions().size());
    }

    private static Stream<BodyRow> bodies(Change change) {
        return BodyRow.of(change.next());
    }

    private static Stream<DeliveryRow> readdressed(Change change) {
        var before =
                change.before().deliveries().stream().collect(Collectors.toMap(Delivery::id, Delivery::organisation));
        return change.next().deliveries().stream()
                .filter(delivery -> before.containsKey(delivery.id()))
                .filter(delivery -> !delivery.organisation().equals(before.get(delivery.id())))
                .map(delivery -> DeliveryRow.of(change.next().id(), delivery));
    }

    private static <T> String json(List<Change> changes, Function<Change, Stream<T>> rows) {
        return RowJson.write(changes.stream().flatMap(rows).toList());
    }
}
