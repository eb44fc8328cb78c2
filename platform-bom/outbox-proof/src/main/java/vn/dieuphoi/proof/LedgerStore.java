package vn.dieuphoi.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** The ledger's tables. */
@ApplicationScoped
class LedgerStore {
    Uni<Void> enter(Work work, LessonId lesson) {
        return work.session()
                .createNativeQuery("insert into entry (id, lesson) values (:id, :lesson)")
                .setParameter("id", Ids.next())
                .setParameter("lesson", lesson.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sleeps inside the transaction, so that a test can do something in the middle of it. */
    Uni<Void> linger(Work work, double seconds) {
        return work.session()
                .createNativeQuery("select cast(pg_sleep(:seconds) as text)", String.class)
                .setParameter("seconds", seconds)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** No conflict clause: an event applied twice would fail loudly. */
    Uni<Void> applied(Work work, Received received) {
        return work.session()
                .createNativeQuery("insert into applied (lesson, sequence, event) values (:lesson, :sequence, :event)")
                .setParameter("lesson", UUID.fromString(received.aggregate().id()))
                .setParameter("sequence", received.sequence())
                .setParameter("event", received.event().getClass().getSimpleName())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> forgetApplied(Work work) {
        return work.session()
                .createNativeQuery("delete from applied")
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Stands for an effect that must not happen a second time. */
    Uni<Void> decide(Work work, LessonId lesson) {
        return work.session()
                .createNativeQuery("insert into decision (lesson) values (:lesson)")
                .setParameter("lesson", lesson.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> isDefective(Work work, LessonId lesson) {
        return work.session()
                .createNativeQuery("select count(*) from defect where lesson = :lesson", Long.class)
                .setParameter("lesson", lesson.value())
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<Boolean> knows(Work work, String organisation) {
        return work.session()
                .createNativeQuery("select count(*) from organisation where id = :id", Long.class)
                .setParameter("id", organisation)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<Void> learn(Work work, String organisation) {
        return work.session()
                .createNativeQuery("insert into organisation (id) values (:id) on conflict do nothing")
                .setParameter("id", organisation)
                .executeUpdate()
                .replaceWithVoid();
    }
}
