package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.directory.OrganisationNames;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.CallOutcome;

/** What a person does behind the link of a mail. */
@ApplicationScoped
class LinkHandler {
    private final UnitOfWork unitOfWork;
    private final CallStore calls;
    private final PageStore pages;
    private final Outbox outbox;
    private final OrganisationNames names;

    LinkHandler(UnitOfWork unitOfWork, CallStore calls, PageStore pages, Outbox outbox, OrganisationNames names) {
        this.unitOfWork = unitOfWork;
        this.calls = calls;
        this.pages = pages;
        this.outbox = outbox;
        this.names = names;
    }

    /** Looks at a page and changes nothing: mail scanners follow links. */
    Uni<Optional<PageSheet>> read(PageId page) {
        return unitOfWork.run(work -> calls.find(work, page).chain(found -> sheet(work, found)));
    }

    /** Takes a page; a second time, nothing more happens. */
    Uni<Optional<PageSheet>> acknowledge(PageId page, Instant now) {
        return unitOfWork.run(work -> calls.lock(work, page)
                .chain(found -> found.map(call -> take(work, call, now).map(Optional::of))
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .chain(taken -> sheet(work, taken)));
    }

    private Uni<Call> take(Work work, Call call, Instant now) {
        return switch (call.acknowledged(now)) {
            case CallOutcome.Accepted accepted ->
                calls.saveAll(work, List.of(accepted.next()))
                        .chain(() -> pages.withdraw(
                                work, List.of(accepted.next().escalation().id())))
                        .chain(() -> outbox.appendAll(work, accepted.events()))
                        .replaceWith(accepted.next());
            case CallOutcome.Refused already -> Uni.createFrom().item(call);
        };
    }

    private Uni<Optional<PageSheet>> sheet(Work work, Optional<Call> found) {
        return found.map(call ->
                        names.of(work, PageSheet.named(call)).map(known -> Optional.of(PageSheet.of(call, known))))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }
}
