package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.lessons.lesson.domain.Reader;

/** What the standing agency decides about the publication on a serious incident (QĐ05 Đ14.5.c). */
@Path(LessonResource.PATH + "/{lesson}/approval")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "lessons")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class ApprovalResource {
    private final Callers callers;
    private final ApprovalHandler approvals;
    private final InstantSource clock;

    ApprovalResource(Callers callers, ApprovalHandler approvals, InstantSource clock) {
        this.callers = callers;
        this.approvals = approvals;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(RealmRoles.APPROVER)
    @Operation(
            operationId = "approveLesson",
            summary = "Approve what is published about a serious incident",
            description = "For the standing agency (QĐ05 Đ14.5.c). The content is the version in If-Match: an edit"
                    + " afterwards makes the approval void. A lesson of an incident that was not serious needs none and"
                    + " is not found here. Of several approvals the last counts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ApprovalRequest")))
    @APIResponse(
            responseCode = "201",
            description = "The approval as it is on record.",
            content = @Content(schema = @Schema(ref = "Approval")))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "428", ref = "MatchMissing")
    public Uni<Response> approve(
            @PathParam("lesson") LessonId id,
            @Parameter(ref = "IfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        var given = ApprovalBody.of(body, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return approvals
                .approve(request, reader(), new ApprovalHandler.Wish(id, ifMatch, given))
                .map(StoredResponse::toResponse);
    }

    @GET
    @RolesAllowed({RealmRoles.COORDINATOR, RealmRoles.APPROVER})
    @Operation(
            operationId = "listApprovals",
            summary = "The approvals of a lesson, the first one first",
            description = "For its editors and the standing agency.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(ref = "Approvals")))
    public Uni<List<ApprovalView>> list(@PathParam("lesson") LessonId id) {
        return approvals.list(reader(), id);
    }

    private Reader reader() {
        return RealmRoles.reader(callers.current());
    }
}
