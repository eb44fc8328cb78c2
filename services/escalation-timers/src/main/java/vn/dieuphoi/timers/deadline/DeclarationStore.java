package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Declaration;

/** What was declared of duties; none is ever changed. */
@ApplicationScoped
class DeclarationStore {
    private static final String ADD = """
            insert into declaration (deadline, by, fulfilled_at, reference, at) values ($1, $2, $3, $4, $5)
            on conflict (deadline, by, fulfilled_at) do nothing
            """;

    Uni<Void> add(Work work, DeadlineId deadline, Declaration declaration) {
        return Sql.update(
                        work,
                        ADD,
                        deadline.value(),
                        declaration.by().value(),
                        declaration.fulfilledAt(),
                        declaration.reference(),
                        declaration.at())
                .replaceWithVoid();
    }
}
