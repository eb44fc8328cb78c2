package vn.dieuphoi.testkit.house.planted.offending;

import io.vertx.mutiny.sqlclient.Pool;
import org.hibernate.reactive.mutiny.Mutiny;

record SessionHolder(Mutiny.SessionFactory sessions, Pool pool) {

    interface Work {
        Mutiny.Session session();
    }

    static String borrow(Work work) {
        return work.session().toString();
    }
}
