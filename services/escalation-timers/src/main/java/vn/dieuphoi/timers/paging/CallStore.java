package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.paging.domain.Call;

/** A page with its escalation. Whoever changes both locks the escalation first, so that nobody waits in a circle. */
@ApplicationScoped
class CallStore {
    private static final String ESCALATION = """
            select * from escalation where id = (select escalation from page where id = :page) %s
            """;
    private static final String PAGE = "select * from page where id = :page %s";
    private static final String LOCKED = "for update";
    private static final String AS_IT_IS = "";

    Uni<Optional<Call>> lock(Work work, PageId page) {
        return load(work, page, LOCKED);
    }

    Uni<Optional<Call>> find(Work work, PageId page) {
        return load(work, page, AS_IT_IS);
    }

    Uni<Void> save(Work work, Call call) {
        return work.session().mergeAll(EscalationRow.of(call.escalation()), PageRow.of(call.page()));
    }

    private static Uni<Optional<Call>> load(Work work, PageId page, String locking) {
        return work.session()
                .createNativeQuery(ESCALATION.formatted(locking), EscalationRow.class)
                .setParameter("page", page.value())
                .getResultList()
                .chain(escalations -> work.session()
                        .createNativeQuery(PAGE.formatted(locking), PageRow.class)
                        .setParameter("page", page.value())
                        .getResultList()
                        .map(pages -> pages.stream()
                                .findFirst()
                                .map(found -> new Call(escalations.getFirst().escalation(), found.page()))));
    }
}
