package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** Clocks and pages as escalation-timers tells of them: however many events, a few statements. */
@ApplicationScoped
class ClockStore {
    /** A clock that is put back, corrected or passed on is told again. */
    private static final String SET = """
            insert into clock (id, incident, rule_id, rule_version, rulebook, citation, source, obligor_role, obligor,
                submission, triggered_at, due_at, target_at)
            select id, incident, rule_id, rule_version, rulebook, citation, source, obligor_role, obligor,
                submission, triggered_at, due_at, target_at
            from json_populate_recordset(cast(null as clock), $1::text::json)
            on conflict (id) do update set rule_id = excluded.rule_id, rule_version = excluded.rule_version,
                rulebook = excluded.rulebook, citation = excluded.citation, source = excluded.source,
                obligor = excluded.obligor,
                triggered_at = excluded.triggered_at, due_at = excluded.due_at, target_at = excluded.target_at
            """;

    /** The ids apart: the planner, who cannot guess how few rows the text holds, would read the whole table. */
    private static final String PASS = """
            update clock c set met_at = coalesce(n.met_at, c.met_at),
                late = case when n.met_at is null then c.late else n.late end,
                missed_at = coalesce(n.missed_at, c.missed_at),
                target_missed_at = coalesce(n.target_missed_at, c.target_missed_at)
            from json_populate_recordset(cast(null as clock), $1::text::json) n where c.id = n.id and c.id = any ($2)
            """;

    private static final String PAGED = """
            insert into page (id, incident, deadline, step, organisation, sent_at)
            select id, incident, deadline, step, organisation, sent_at
            from json_populate_recordset(cast(null as page), $1::text::json)
            on conflict (id) do nothing
            """;
    private static final String TAKEN = """
            update page p set acknowledged_at = n.acknowledged_at
            from json_populate_recordset(cast(null as page), $1::text::json) n where p.id = n.id and p.id = any ($2)
            """;

    /** What is told of a clock when it is set. */
    private record Begun(
            UUID id,
            UUID incident,
            String ruleId,
            int ruleVersion,
            String rulebook,
            String citation,
            String source,
            String obligorRole,
            String obligor,
            Optional<UUID> submission,
            Instant triggeredAt,
            Optional<Instant> dueAt,
            Optional<Instant> targetAt) {

        static Begun of(DeadlineSet set) {
            return new Begun(
                    set.deadlineId().value(),
                    set.incidentId().value(),
                    set.rule().id(),
                    set.rule().version(),
                    set.rule().rulebook(),
                    set.citation(),
                    set.source(),
                    set.obligorRole().code(),
                    set.obligor().value(),
                    set.submission().map(SubmissionId::value),
                    set.triggeredAt(),
                    set.dueAt(),
                    set.targetAt());
        }
    }

    /** What has become of a clock. */
    private record Passed(
            UUID id,
            Optional<Instant> metAt,
            boolean late,
            Optional<Instant> missedAt,
            Optional<Instant> targetMissedAt) {

        static Passed of(DeadlineMet met) {
            return new Passed(
                    met.deadlineId().value(), Optional.of(met.at()), met.late(), Optional.empty(), Optional.empty());
        }

        static Passed of(DeadlineMissed missed) {
            var at = Optional.of(missed.dueAt());
            var statutory = missed.which() == DueKind.STATUTORY;
            return new Passed(
                    missed.deadlineId().value(),
                    Optional.empty(),
                    false,
                    statutory ? at : Optional.empty(),
                    statutory ? Optional.empty() : at);
        }

        /** This and what was told later. */
        Passed and(Passed later) {
            return new Passed(
                    id,
                    later.metAt.or(() -> metAt),
                    later.metAt.isPresent() ? later.late : late,
                    later.missedAt.or(() -> missedAt),
                    later.targetMissedAt.or(() -> targetMissedAt));
        }
    }

    /** A page, when it was sent or when somebody took it. */
    private record Paged(UUID id, UUID incident, UUID deadline, int step, String organisation, Instant sentAt) {

        static Paged of(PageSent sent) {
            return new Paged(
                    sent.pageId().value(),
                    sent.incidentId().value(),
                    sent.deadlineId().value(),
                    sent.step(),
                    sent.organisation().value(),
                    sent.sentAt());
        }
    }

    private record Taken(UUID id, Instant acknowledgedAt) {}

    /** Writes what the events tell, those of a clock in their order. */
    Uni<Void> tell(Work work, List<DeadlineEvent> events) {
        var told = new Told();
        events.forEach(told::hear);
        return Work.atOnce(
                write(work, SET, told.begun.values()),
                change(work, PASS, told.passed),
                write(work, PAGED, told.paged.values()),
                change(work, TAKEN, told.taken));
    }

    private static Uni<Void> write(Work work, String statement, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(work, statement, RowJson.write(List.copyOf(rows))).replaceWithVoid();
    }

    private static Uni<Void> change(Work work, String statement, Map<UUID, ?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(
                                work,
                                statement,
                                RowJson.write(List.copyOf(rows.values())),
                                rows.keySet().toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    Uni<Void> forget(Work work) {
        return Sql.update(work, "delete from clock")
                .chain(() -> Sql.update(work, "delete from page"))
                .replaceWithVoid();
    }

    /** A row for each clock and page: of what is told twice, the later word counts. */
    private static final class Told {
        private final Map<UUID, Begun> begun = new LinkedHashMap<>();
        private final Map<UUID, Passed> passed = new LinkedHashMap<>();
        private final Map<UUID, Paged> paged = new LinkedHashMap<>();
        private final Map<UUID, Taken> taken = new LinkedHashMap<>();

        void hear(DeadlineEvent event) {
            switch (event) {
                case DeadlineSet one -> begun.put(one.deadlineId().value(), Begun.of(one));
                case DeadlineMet one -> pass(Passed.of(one));
                case DeadlineMissed one -> pass(Passed.of(one));
                case PageSent one -> paged.put(one.pageId().value(), Paged.of(one));
                case PageAcknowledged one ->
                    taken.put(one.pageId().value(), new Taken(one.pageId().value(), one.at()));
            }
        }

        private void pass(Passed one) {
            passed.merge(one.id(), one, Passed::and);
        }
    }
}
