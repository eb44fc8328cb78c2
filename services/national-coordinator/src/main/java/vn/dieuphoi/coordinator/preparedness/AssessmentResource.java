package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentId;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.edge.StoredResponse;

/** The assessments of a system (NĐ331 Đ31.2.c). */
@Path("/v1/systems/{system}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preparedness")
@RolesAllowed({RealmRoles.REPORTER, RealmRoles.NATIONAL_COORDINATOR})
@APIResponse(responseCode = "400", ref = "Invalid")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotInTheDirectory")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class AssessmentResource {
    /** Behind every id. */
    private static final AssessmentId NEWEST = new AssessmentId(new UUID(-1, -1));

    private final PreparednessDesk desk;
    private final AssessmentHandler handler;

    AssessmentResource(PreparednessDesk desk, AssessmentHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAssessment",
            summary = "Put an assessment of a system on record",
            description =
                    "For the owner, the operators and the national coordinator. One by an operator does not count."
                            + " For level 5 and the critical list, after a serious incident or a big change, on doubt or on"
                            + " request only an external one does: by neither the owner nor an operator nor a body of theirs"
                            + " (NĐ331 Đ31.2.c). The directory of the day of the assessment counts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "AssessmentRequest")))
    @APIResponse(
            responseCode = "201",
            description = "The assessment as it is on record.",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<Response> record(
            @PathParam("system") SystemId system,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var caller = desk.caller();
        var request = IdempotentRequest.post(caller, uri, key, body);
        return handler.record(request, caller, desk.assessment(system, body)).map(StoredResponse::toResponse);
    }

    @GET
    @Operation(operationId = "listAssessments", summary = "The assessments of a system, newest first")
    @APIResponse(responseCode = "200", description = "A page of assessments; next is the cursor of the following one.")
    public Uni<Page<AssessmentView>> list(@PathParam("system") SystemId system, @BeanParam PageQuery page) {
        var before = page.after()
                .map(cursor -> cursor.part(0, AssessmentId::fromString))
                .orElse(NEWEST);
        return handler.list(desk.caller(), system, before, page.size() + 1)
                .map(found -> Page.cut(
                                found,
                                page.size(),
                                last -> Cursor.at(last.assessment().id()))
                        .map(AssessmentView::of));
    }
}
