package vn.dieuphoi.edge;

import io.smallrye.mutiny.Uni;
import vn.dieuphoi.outbox.Work;

/** An effect that takes its time and leaves a row, and that fails on demand. */
final class ThingStore {
    private ThingStore() {}

    static Uni<Long> add(Work work, String name) {
        if (name.equals("refused")) {
            throw Problem.edge(409, "request-refused").failure();
        }
        return work.session()
                .<Long>createNativeQuery("insert into thing (name) select :name from pg_sleep(0.3) returning number")
                .setParameter("name", name)
                .getSingleResult();
    }
}
