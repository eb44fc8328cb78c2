package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Endpoints as their organisations keep them; those of others are not there. */
@ApplicationScoped
class EndpointHandler {
    private final UnitOfWork unitOfWork;
    private final EndpointStore endpoints;
    private final SecretAnswers secrets;
    private final CallConfig config;
    private final InstantSource clock;

    EndpointHandler(
            UnitOfWork unitOfWork,
            EndpointStore endpoints,
            SecretAnswers secrets,
            CallConfig config,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** What an organisation wants of an endpoint. */
    record Wish(String url, Optional<String> description, boolean paused) {}

    Uni<StoredResponse> register(IdempotentRequest request, Wish wish) {
        return unitOfWork
                .run(work -> secrets.once(work, request, () -> register(work, request.organisation(), wish)))
                .map(secrets::opened);
    }

    private Uni<SecretView> register(Work work, OrganisationId organisation, Wish wish) {
        var id = EndpointId.next();
        var endpoint =
                new Endpoint(id, organisation, wish.url(), wish.description(), clock.instant(), Optional.empty(), 1);
        var stored = secrets.make(id);
        return endpoints
                .count(work, organisation)
                .invoke(this::requireRoom)
                .chain(() -> endpoints.insert(work, endpoint, stored))
                .replaceWith(() -> view(endpoint, stored, Optional.empty()));
    }

    private void requireRoom(long there) {
        if (there >= config.mostEndpoints()) {
            throw Refusals.tooMany(config.mostEndpoints());
        }
    }

    Uni<StoredResponse> rotate(IdempotentRequest request, EndpointId id) {
        var until = clock.instant().plus(config.earlierSecret());
        return unitOfWork
                .run(work -> secrets.once(
                        work,
                        request,
                        () -> lock(work, request.organisation(), id).chain(endpoint -> rotate(work, endpoint, until))))
                .map(secrets::opened);
    }

    private Uni<SecretView> rotate(Work work, Endpoint endpoint, Instant until) {
        var stored = secrets.make(endpoint.id());
        return endpoints
                .rotate(work, endpoint, stored, until)
                .replaceWith(() -> view(endpoint, stored, Optional.of(until)));
    }

    private static SecretView view(Endpoint endpoint, String stored, Optional<Instant> earlierUntil) {
        return new SecretView(endpoint.id().value(), endpoint.url(), endpoint.createdAt(), stored, earlierUntil);
    }

    Uni<List<Endpoint>> list(OrganisationId organisation, EndpointId after, int limit) {
        return unitOfWork.run(work -> endpoints.list(work, organisation, after, limit));
    }

    Uni<Endpoint> read(OrganisationId organisation, EndpointId id) {
        return unitOfWork.run(
                work -> endpoints.find(work, organisation, id).map(found -> found.orElseThrow(NotFoundException::new)));
    }

    Uni<Endpoint> change(OrganisationId organisation, EndpointId id, Wish wish, @Nullable String ifMatch) {
        return unitOfWork.run(work -> lock(work, organisation, id)
                .invoke(endpoint -> EntityTags.requireMatch(ifMatch, endpoint.version()))
                .map(endpoint -> endpoint.changed(wish.url(), wish.description(), pause(endpoint, wish)))
                .call(changed -> endpoints.update(work, changed)));
    }

    /** One that is paused stays paused since it was. */
    private Optional<Endpoint.Pause> pause(Endpoint endpoint, Wish wish) {
        return wish.paused()
                ? endpoint.pause().or(() -> Optional.of(new Endpoint.Pause(clock.instant(), Endpoint.PausedBy.OWNER)))
                : Optional.empty();
    }

    Uni<Void> delete(OrganisationId organisation, EndpointId id) {
        return unitOfWork
                .run(work -> endpoints.delete(work, organisation, id))
                .invoke(EndpointHandler::requireFound)
                .replaceWithVoid();
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
    }

    private Uni<Endpoint> lock(Work work, OrganisationId organisation, EndpointId id) {
        return endpoints.lock(work, organisation, id).map(found -> found.orElseThrow(NotFoundException::new));
    }
}
