package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import vn.dieuphoi.timers.request.Readers;

/** The pages that were sent about missed ends. */
@Path("/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pages")
public class PageResource {
    private final Callers callers;
    private final UnitOfWork unitOfWork;
    private final PageStore store;

    PageResource(Callers callers, UnitOfWork unitOfWork, PageStore store) {
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
            operationId = "listPages",
            summary = "Pages to on-call contacts, incident by incident in the order of their making",
            description = "Of the incidents in which the caller's organisation holds a role; of others, nothing.")
    @APIResponse(responseCode = "200", ref = "Pages")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<PageView>> list(
            @Parameter(ref = "Incident") @QueryParam("incident") @Nullable String incident, @BeanParam PageQuery page) {
        var reading = CaseReading.of(callers.current(), incident, page);
        return unitOfWork
                .run(work -> store.list(work, reading))
                .map(found ->
                        Page.cut(found, reading.limit(), ListedPage::cursor).map(PageView::of));
    }
}
