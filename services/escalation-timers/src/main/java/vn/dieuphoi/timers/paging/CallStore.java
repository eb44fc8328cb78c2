package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.RowStore;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.Escalation;
import vn.dieuphoi.timers.paging.domain.Page;

/** A page with its escalation. Whoever changes both locks the escalation first, so that nobody waits in a circle. */
@ApplicationScoped
class CallStore {
    private static final String ESCALATIONS = """
            select row_to_json(e)::text from escalation e
            where id in (select escalation from page where id = any($1)) order by id %s
            """;
    private static final String PAGES =
            "select row_to_json(p)::text from page p where escalation = any($1) order by id %s";
    private static final String LOCKED = "for update";
    private static final String AS_IT_IS = "";

    private final EscalationStore escalations;
    private final PageStore pages;

    CallStore(EscalationStore escalations, PageStore pages) {
        this.escalations = escalations;
        this.pages = pages;
    }

    /** Pages with what belongs to them, locked. */
    Uni<Map<PageId, Call>> lock(Work work, Set<PageId> wanted) {
        return load(work, wanted, LOCKED);
    }

    Uni<Optional<Call>> lock(Work work, PageId page) {
        return lock(work, Set.of(page)).map(calls -> Optional.ofNullable(calls.get(page)));
    }

    Uni<Optional<Call>> find(Work work, PageId page) {
        return load(work, Set.of(page), AS_IT_IS).map(calls -> Optional.ofNullable(calls.get(page)));
    }

    /** Writes all of them: two statements. */
    Uni<Void> saveAll(Work work, List<Call> calls) {
        return Work.atOnce(
                escalations.saveAll(work, calls.stream().map(Call::escalation).toList()),
                pages.saveAll(
                        work,
                        calls.stream()
                                .flatMap(call -> Stream.concat(Stream.of(call.page()), call.beside().stream()))
                                .toList()));
    }

    private static Uni<Map<PageId, Call>> load(Work work, Set<PageId> wanted, String locking) {
        var ids = wanted.stream().map(PageId::value).toArray(UUID[]::new);
        return RowStore.select(work, EscalationRow.class, ESCALATIONS.formatted(locking), (Object) ids)
                .map(rows -> rows.stream().map(EscalationRow::escalation).toList())
                .chain(found -> pagesOf(work, found, locking).map(pages -> calls(wanted, found, pages)));
    }

    private static Uni<List<Page>> pagesOf(Work work, List<Escalation> escalations, String locking) {
        var ids = escalations.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        return RowStore.select(work, PageRow.class, PAGES.formatted(locking), (Object) ids)
                .map(rows -> rows.stream().map(PageRow::page).toList());
    }

    private static Map<PageId, Call> calls(Set<PageId> wanted, List<Escalation> escalations, List<Page> pages) {
        var byId = escalations.stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        return pages.stream()
                .filter(page -> wanted.contains(page.heading().id()))
                .collect(Collectors.toMap(
                        page -> page.heading().id(),
                        page -> new Call(byId.get(page.heading().escalation()), page, beside(page, pages))));
    }

    private static List<Page> beside(Page page, List<Page> all) {
        return all.stream()
                .filter(other -> !other.equals(page)
                        && other.heading().escalation().equals(page.heading().escalation())
                        && other.heading().step() == page.heading().step())
                .toList();
    }
}
