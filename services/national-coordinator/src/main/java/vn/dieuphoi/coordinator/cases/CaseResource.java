package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.CaseDocuments.CaseDocument;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;

/** The cases in which the caller's organisation has a part. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RolesAllowed({
    RealmRoles.REPORTER,
    RealmRoles.SPECIALISED_OFFICER,
    RealmRoles.NATIONAL_COORDINATOR,
    RealmRoles.RESPONDER,
    RealmRoles.AUDITOR
})
public class CaseResource {
    /** Where cases are. */
    static final String PATH = "/v1/cases";

    private static final List<String> STATES = List.of("open", "completed");

    private final Callers callers;
    private final CaseFileHandler handler;
    private final CaseDocuments documents;

    CaseResource(Callers callers, CaseFileHandler handler, CaseDocuments documents) {
        this.callers = callers;
        this.handler = handler;
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "Cases of the caller's organisation, last opened first",
            description = "Those in which it is a party or to which something was sent; of others, nothing.")
    @APIResponse(responseCode = "200", description = "A page of cases; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<CaseItemView>> list(
            @Parameter(ref = "State") @QueryParam("state") @Nullable String state, @BeanParam PageQuery page) {
        var query = new CaseQuery(
                callers.current().organisation(),
                Optional.ofNullable(state).map(CaseResource::known),
                page.after().map(CaseResource::place).orElse(CaseQuery.Place.START),
                page.size() + 1);
        return handler.list(query)
                .map(found -> Page.cut(found, page.size(), CaseResource::cursor).map(CaseItemView::of));
    }

    @GET
    @Path("{case}")
    @Operation(
            operationId = "readCase",
            summary = "A case with its deliveries, clocks and timeline",
            description = "An internal target is the platform's own measure and never a limit of law.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> read(@PathParam("case") IncidentId id) {
        LogFields.incident(id);
        return handler.read(id, callers.current().organisation())
                .map(documents::of)
                .map(document -> answer(Response.ok(), document));
    }

    static Response answer(Response.ResponseBuilder answer, CaseDocument document) {
        return answer.header(HttpHeaders.ETAG, EntityTags.of(document.version()))
                .entity(document.json())
                .build();
    }

    private static String known(String state) {
        if (!STATES.contains(state)) {
            throw Refusals.unknownState(String.join(", ", STATES));
        }
        return state;
    }

    private static CaseQuery.Place place(Cursor cursor) {
        return new CaseQuery.Place(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString));
    }

    private static Cursor cursor(CaseSummary last) {
        return Cursor.at(
                last.known().opening().openedAt(), last.known().opening().incident());
    }
}
