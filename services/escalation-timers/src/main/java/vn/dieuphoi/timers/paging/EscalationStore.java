package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.RowStore;
import vn.dieuphoi.timers.paging.domain.Alarm;
import vn.dieuphoi.timers.paging.domain.Escalation;
import vn.dieuphoi.timers.paging.domain.EscalationId;

/** The table of escalations. */
@ApplicationScoped
class EscalationStore {
    /** When something is to happen next. */
    static final String EARLIEST =
            "select next_action_at from escalation where next_action_at is not null order by next_action_at limit 1";

    private static final String OF_DEADLINES = """
            select row_to_json(e)::text from escalation e where deadline = any($1) order by id for update
            """;
    private static final String ALARMS = "select row_to_json(e)::text from escalation e where id = any($1)";
    private static final String SAVE = """
            insert into escalation (id, deadline, alarm, step, next_action_at, ending)
            select id, deadline, alarm, step, next_action_at, ending
            from json_populate_recordset(cast(null as escalation), $1::text::json)
            on conflict (id) do update set step = excluded.step, next_action_at = excluded.next_action_at,
                ending = excluded.ending
            """;
    /** What is due. */
    static final String DUE = """
            select row_to_json(e)::text from escalation e where next_action_at <= $1 order by next_action_at limit $2
            for update skip locked
            """;

    /** Writes new and changed escalations, all in one statement. */
    Uni<Void> saveAll(Work work, List<? extends Escalation> escalations) {
        return RowStore.write(
                work, SAVE, escalations.stream().map(EscalationRow::of).toList());
    }

    /** The escalations of these deadlines, locked. */
    Uni<List<Escalation>> lockOf(Work work, Set<DeadlineId> deadlines) {
        var ids = deadlines.stream().map(DeadlineId::value).toArray(UUID[]::new);
        return RowStore.select(work, EscalationRow.class, OF_DEADLINES, (Object) ids)
                .map(rows -> rows.stream().map(EscalationRow::escalation).toList());
    }

    /** What these escalations are about. */
    Uni<Map<EscalationId, Alarm>> alarms(Work work, Set<EscalationId> escalations) {
        var ids = escalations.stream().map(EscalationId::value).toArray(UUID[]::new);
        return RowStore.select(work, EscalationRow.class, ALARMS, (Object) ids)
                .map(rows -> rows.stream()
                        .map(EscalationRow::escalation)
                        .collect(Collectors.toMap(Escalation::id, Escalation::alarm)));
    }

    /** Due escalations that nobody else has, locked. */
    Uni<List<Escalation.Calling>> takeDue(Work work, Instant now, int limit) {
        return RowStore.select(work, EscalationRow.class, DUE, now, limit)
                .map(rows -> rows.stream().map(EscalationRow::calling).toList());
    }
}
