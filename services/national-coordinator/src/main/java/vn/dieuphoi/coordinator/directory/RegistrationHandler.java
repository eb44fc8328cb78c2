package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.directory.domain.DirectoryOrder;
import vn.dieuphoi.coordinator.directory.domain.DirectoryOutcome;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** Takes wishes of administrators to record something in the directory: one at a time, so that each sees the last. */
@ApplicationScoped
class RegistrationHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final DirectoryStore store;
    private final DirectoryRegister register;
    private final InstantSource clock;

    RegistrationHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            DirectoryStore store,
            DirectoryRegister register,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /** Records what is new; repeated, it gives the first answer again. */
    Uni<StoredResponse> create(
            IdempotentRequest request, DirectoryOrder order, Function<List<DirectoryEvent>, StoredResponse> answer) {
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> store.lock(work).chain(() -> record(work, order)).map(answer)));
    }

    /** Changes an organisation as the client has seen it. */
    Uni<Recorded<OrganisationRecorded>> change(OrganisationId id, @Nullable String ifMatch, DirectoryOrder order) {
        return unitOfWork.run(work -> store.lock(work)
                .chain(() -> organisation(work, id))
                .invoke(found -> EntityTags.requireMatch(ifMatch, found.version()))
                .chain(() -> record(work, order))
                .chain(() -> organisation(work, id)));
    }

    /** Changes a system as the client has seen it. */
    Uni<Recorded<SystemRecorded>> change(SystemId id, @Nullable String ifMatch, DirectoryOrder order) {
        return unitOfWork.run(work -> store.lock(work)
                .chain(() -> system(work, id))
                .invoke(found -> EntityTags.requireMatch(ifMatch, found.version()))
                .chain(() -> record(work, order))
                .chain(() -> system(work, id)));
    }

    Uni<Recorded<OrganisationRecorded>> organisation(OrganisationId id) {
        return unitOfWork.run(work -> organisation(work, id));
    }

    Uni<Recorded<SystemRecorded>> system(SystemId id) {
        return unitOfWork.run(work -> system(work, id));
    }

    Uni<List<Recorded<OrganisationRecorded>>> organisations(DirectoryQuery query) {
        return unitOfWork.run(work -> store.listOrganisations(work, query));
    }

    Uni<List<Recorded<SystemRecorded>>> systems(DirectoryQuery query) {
        return unitOfWork.run(work -> store.listSystems(work, query));
    }

    private Uni<Recorded<OrganisationRecorded>> organisation(Work work, OrganisationId id) {
        return store.organisations(work, List.of(id)).map(RegistrationHandler::one);
    }

    private Uni<Recorded<SystemRecorded>> system(Work work, SystemId id) {
        return store.systems(work, List.of(id)).map(RegistrationHandler::one);
    }

    private static <T> T one(Collection<T> found) {
        return found.stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private Uni<List<DirectoryEvent>> record(Work work, DirectoryOrder order) {
        return known(work, order).chain(directory -> record(work, directory, order));
    }

    /** What the order names, with everything above it. */
    private Uni<Directory> known(Work work, DirectoryOrder order) {
        var today = today();
        return store.systems(work, order.systems())
                .map(found -> found.stream().map(Recorded::record).toList())
                .chain(systems -> store.around(work, order.organisations(), today, today)
                        .map(organisations -> Directory.of(organisations, systems)));
    }

    private Uni<List<DirectoryEvent>> record(Work work, Directory directory, DirectoryOrder order) {
        return switch (order.decide(directory, today())) {
            case DirectoryOutcome.Refused refused -> throw Refusals.of(refused.faults());
            case DirectoryOutcome.Accepted accepted -> {
                var before = Stream.concat(
                                directory.organisations().values().stream(), directory.systems().values().stream())
                        .map(DirectoryEvent::aggregate)
                        .collect(Collectors.toSet());
                yield register.keep(work, accepted.records(), before).replaceWith(accepted.records());
            }
        };
    }

    LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
