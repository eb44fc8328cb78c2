package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.paging.domain.Escalation;

/** The table of escalations. */
@ApplicationScoped
class EscalationStore {
    /** When something is to happen next. */
    static final String EARLIEST =
            "select next_action_at from escalation where next_action_at is not null order by next_action_at limit 1";

    private static final String OPEN = """
            select * from escalation where deadline = any(:deadlines) and ending is null order by id for update
            """;
    private static final String DUE = """
            select * from escalation where next_action_at <= :now order by next_action_at limit :limit
            for update skip locked
            """;

    Uni<Void> saveAll(Work work, List<? extends Escalation> escalations) {
        return escalations.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.session()
                        .mergeAll(escalations.stream().map(EscalationRow::of).toArray());
    }

    /** The escalations of these deadlines that go on, locked. */
    Uni<List<Escalation.Calling>> lockOpen(Work work, Set<DeadlineId> deadlines) {
        return work.session()
                .createNativeQuery(OPEN, EscalationRow.class)
                .setParameter(
                        "deadlines", deadlines.stream().map(DeadlineId::value).toArray(UUID[]::new))
                .getResultList()
                .map(EscalationStore::calling);
    }

    /** Due escalations that nobody else has, locked. */
    Uni<List<Escalation.Calling>> takeDue(Work work, Instant now, int limit) {
        return work.session()
                .createNativeQuery(DUE, EscalationRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .map(EscalationStore::calling);
    }

    private static List<Escalation.Calling> calling(List<EscalationRow> rows) {
        return rows.stream().map(EscalationRow::calling).toList();
    }
}
