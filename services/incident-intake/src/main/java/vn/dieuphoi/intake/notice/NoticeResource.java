package vn.dieuphoi.intake.notice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.intake.incident.IncidentResource;

/** Notices of incidents (thông báo sự cố). */
@Path(IncidentResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents")
public class NoticeResource {
    private final Callers callers;
    private final NoticeHandler handler;

    NoticeResource(Callers callers, NoticeHandler handler) {
        this.callers = callers;
        this.handler = handler;
    }

    @POST
    @RolesAllowed("reporter")
    @Operation(
            operationId = "giveNotice",
            summary = "Give notice of an incident",
            description =
                    "Content of TT20 Đ9.3.a. Only description and detectedAt are required. A system that the directory"
                            + " knows as managed by Bộ Quốc phòng, Bộ Công an or Ban Cơ yếu Chính phủ is refused with the place"
                            + " where to report instead (QĐ05 Đ1, TT20 Đ1.1); an unknown one never is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Notice")))
    @APIResponse(responseCode = "201", ref = "Received")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "ReportedElsewhere")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> accept(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        return handler.accept(request, body).map(StoredResponse::toResponse);
    }
}
