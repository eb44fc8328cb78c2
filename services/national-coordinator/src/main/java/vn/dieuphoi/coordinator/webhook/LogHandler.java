package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.webhook.domain.Call;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** The delivery log of an endpoint, for its organisation, which may also have a call made again. */
@ApplicationScoped
class LogHandler {
    private final UnitOfWork unitOfWork;
    private final EndpointStore endpoints;
    private final CallStore calls;
    private final InstantSource clock;

    LogHandler(UnitOfWork unitOfWork, EndpointStore endpoints, CallStore calls, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.calls = calls;
        this.clock = clock;
    }

    Uni<List<Call>> list(OrganisationId organisation, EndpointId id, CallStore.Place before, int limit) {
        return unitOfWork.run(work ->
                endpoint(work, organisation, id).chain(endpoint -> calls.list(work, endpoint.id(), before, limit)));
    }

    Uni<Call> again(OrganisationId organisation, EndpointId id, CallId call) {
        return unitOfWork.run(work -> endpoint(work, organisation, id)
                .invoke(LogHandler::requireActive)
                .chain(endpoint -> calls.again(work, endpoint.id(), call, clock.instant()))
                .chain(() -> calls.find(work, id, call))
                .map(found -> found.orElseThrow(NotFoundException::new)));
    }

    private Uni<Endpoint> endpoint(Work work, OrganisationId organisation, EndpointId id) {
        return endpoints.find(work, organisation, id).map(found -> found.orElseThrow(NotFoundException::new));
    }

    private static void requireActive(Endpoint endpoint) {
        if (endpoint.pause().isPresent()) {
            throw Refusals.paused();
        }
    }
}
