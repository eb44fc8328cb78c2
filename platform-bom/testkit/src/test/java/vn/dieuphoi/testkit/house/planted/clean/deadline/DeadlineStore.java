package vn.dieuphoi.testkit.house.planted.clean.deadline;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.dieuphoi.testkit.house.planted.clean.deadline.domain.Deadline;

final class DeadlineStore {

    private final Mutiny.SessionFactory sessions;

    DeadlineStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Deadline> load(long id) {
        return sessions.withSession(session -> session.find(DeadlineRow.class, id))
                .map(row -> new Deadline(row.dueAt()));
    }
}
