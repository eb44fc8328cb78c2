package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.AlarmOrder;
import vn.dieuphoi.coordinator.cases.domain.RoleAlarm;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The alarms about roles that nobody holds, as a queue that several replicas may empty together. */
@ApplicationScoped
class AlarmStore {
    /** One for each case and role: raised again, the first one stands. */
    private static final String RAISE = """
            insert into role_alarm (incident, role, rules, raised_at, state, due_at)
            select incident, role, rules, raised_at, state, due_at
            from json_populate_recordset(cast(null as role_alarm), cast(cast($1 as text) as json))
            on conflict (incident, role) do nothing
            """;

    /** Whoever has the role meanwhile is known: what has not set out need not set out any more. */
    private static final String FORGET = """
            delete from role_alarm a using incident_case c
            where a.state = 'pending' and a.due_at <= $1 and a.attempts = 0
                and c.id = a.incident and not a.role = any (c.unresolved)
            """;

    /** A lease, as of a delivery. */
    private static final String CLAIM = """
            with taken as (
                update role_alarm set attempts = attempts + 1, due_at = $2
                where (incident, role) in (select incident, role from role_alarm
                    where state = 'pending' and due_at <= $1 order by due_at limit 1 for update skip locked)
                returning *)
            select cast(json_build_object(
                'incident', row_to_json(c), 'alarm', row_to_json(a),
                'number', (select s.receipt_number from submission s where s.incident = a.incident
                    order by s.accepted_at, s.id limit 1),
                'coordinator', (select b.organisation from case_body b where b.incident = a.incident
                    and 'national-coordinator' = any (b.roles)),
                'corrections', (select json_agg(k order by k.number) from correction k where k.incident = a.incident)) as text)
            from taken a join incident_case c on c.id = a.incident
            """;

    /** Only for the holder of the lease: the number of attempts changes hands with it. */
    private static final String END = """
            update role_alarm set state = $1, ended_at = $2, answer = $3, told = $4
            where incident = $5 and role = $6 and state = 'pending' and attempts = $7
            """;

    private static final String POSTPONE = """
            update role_alarm set due_at = $1, attempts = attempts - $2, setbacks = setbacks + 1
            where incident = $3 and role = $4 and state = 'pending' and attempts = $5
            """;

    private static final String OF =
            "select cast(row_to_json(a) as text) from role_alarm a where incident = $1 order by raised_at, role";

    /** What a claimed row brings along. */
    private record Claimed(
            CaseRow incident,
            AlarmRow alarm,
            @Nullable String number,
            @Nullable String coordinator,
            List<CorrectionRow> corrections) {

        AlarmOrder order() {
            return new AlarmOrder(
                    CorrectionRow.known(incident.opening(), corrections),
                    alarm.alarm(),
                    Optional.ofNullable(number).orElse("–"),
                    Optional.ofNullable(coordinator).map(OrganisationId::new),
                    Optional.empty(),
                    alarm.setbacks());
        }
    }

    /** How the attempts ended: taken over by the mail server, or refused for good, in its words. */
    record End(String state, Instant at, String answer) {}

    Uni<Void> raise(Work work, List<RoleAlarm> alarms) {
        return alarms.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(
                                work,
                                RAISE,
                                RowJson.write(alarms.stream().map(AlarmRow::of).toList()))
                        .replaceWithVoid();
    }

    /** Takes up the alarm that is due longest. */
    Uni<Optional<AlarmOrder>> claim(Work work, Instant now, Instant until) {
        return Sql.update(work, FORGET, now)
                .chain(() -> Sql.select(work, CLAIM, now, until))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> RowJson.read((String) row[0], Claimed.class).order()));
    }

    /** Writes down how an alarm ended. */
    Uni<Void> end(Work work, AlarmOrder order, End end) {
        var alarm = order.alarm();
        return Sql.update(
                        work,
                        END,
                        end.state(),
                        end.at(),
                        end.answer(),
                        order.coordinator().map(OrganisationId::value).orElse(null),
                        alarm.incident().value(),
                        alarm.role().code(),
                        order.attempt())
                .replaceWithVoid();
    }

    /**
     * Puts an alarm off.
     *
     * @param undone 1 when it is certain that this attempt handed nothing over, 0 when it is not
     */
    Uni<Void> postpone(Work work, AlarmOrder order, Instant dueAt, int undone) {
        var alarm = order.alarm();
        return Sql.update(
                        work,
                        POSTPONE,
                        dueAt,
                        undone,
                        alarm.incident().value(),
                        alarm.role().code(),
                        order.attempt())
                .replaceWithVoid();
    }

    /** Those of a case, the first one first. */
    Uni<List<RoleAlarm>> of(Work work, IncidentId incident) {
        return Sql.select(work, OF, incident.value())
                .map(rows -> rows.stream()
                        .map(row ->
                                RowJson.read((String) row[0], AlarmRow.class).alarm())
                        .toList());
    }
}
