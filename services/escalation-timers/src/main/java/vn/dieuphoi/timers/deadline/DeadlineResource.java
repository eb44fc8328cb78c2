package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.timers.request.CaseReading;
import vn.dieuphoi.timers.request.Parameters;
import vn.dieuphoi.timers.request.Readers;

/** The clocks of duties. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlineResource {
    private static final List<String> STATES = List.of("running", "missed", "met", "met-late");

    private final Callers callers;
    private final UnitOfWork unitOfWork;
    private final DeadlineStore store;

    DeadlineResource(Callers callers, UnitOfWork unitOfWork, DeadlineStore store) {
        this.callers = callers;
        this.unitOfWork = unitOfWork;
        this.store = store;
    }

    @GET
    @RolesAllowed({
        Readers.REPORTER,
        Readers.SPECIALISED_OFFICER,
        Readers.NATIONAL_COORDINATOR,
        Readers.RESPONDER,
        Readers.AUDITOR
    })
    @Operation(
            operationId = "listDeadlines",
            summary = "Clocks of duties, incident by incident in the order of their setting",
            description =
                    "Of the incidents in which the caller's organisation holds a role. Of others the whole list holds"
                            + " nothing, and asking for one of them by incident is answered like asking for one that does not"
                            + " exist: 404. An internal target is the platform's own measure and never a limit of law.")
    @APIResponse(responseCode = "200", ref = "Deadlines")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<DeadlineView>> list(
            @Parameter(ref = "Incident") @QueryParam("incident") @Nullable String incident,
            @Parameter(ref = "State") @QueryParam("state") @Nullable String state,
            @BeanParam PageQuery page) {
        var reading = CaseReading.of(callers.current(), incident, page);
        var wanted = Parameters.oneOf(STATES, state);
        return unitOfWork
                .run(work -> store.checkOpen(work, reading).chain(() -> store.list(work, reading, wanted)))
                .map(found -> Page.cut(found, reading.limit(), Listed::cursor).map(DeadlineView::of));
    }
}
