package vn.dieuphoi.intake.incident;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.LogFields;

/** Incidents as reported. */
@Path(IncidentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents")
public class IncidentResource {
    /** Where incidents are. All resources below it are rooted here: with deeper roots a wrong method would be a 404. */
    public static final String PATH = "/v1/incidents";

    private final Callers callers;
    private final IncidentHandler handler;

    IncidentResource(Callers callers, IncidentHandler handler) {
        this.callers = callers;
        this.handler = handler;
    }

    @GET
    @Path("{incident}")
    @RolesAllowed({"reporter", "auditor"})
    @Operation(
            operationId = "readIncident",
            summary = "An incident with its submissions and receipts",
            description = "For the organisation that reported it and the named operator and owner.")
    @APIResponse(
            responseCode = "200",
            description = "The incident.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(ref = "IncidentFile")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> read(@Parameter(ref = "Incident") @PathParam("incident") IncidentId id) {
        LogFields.incident(id);
        return handler.read(id, callers.current().organisation())
                .map(file -> Response.ok(file)
                        .header(HttpHeaders.ETAG, EntityTags.of(file.version()))
                        .build());
    }
}
