package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** What organisations decide in a case: that they have received something, that the incident is completed. */
@Path(CaseResource.PATH + "/{case}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class DecisionResource {
    private static final int LONGEST_NOTE = 2_000;

    private final Callers callers;
    private final AcknowledgementHandler acknowledgements;
    private final CompletionHandler completions;

    DecisionResource(Callers callers, AcknowledgementHandler acknowledgements, CompletionHandler completions) {
        this.callers = callers;
        this.acknowledgements = acknowledgements;
        this.completions = completions;
    }

    @POST
    @Path("acknowledgements")
    @RolesAllowed({RealmRoles.REPORTER, RealmRoles.SPECIALISED_OFFICER, RealmRoles.NATIONAL_COORDINATOR})
    @Operation(
            operationId = "acknowledgeSubmission",
            summary = "Confirm receipt of a submission to its sender",
            description = "A06 (QĐ05 Đ12, TT20 Đ10). Given twice, the first one stands and nobody is told again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Acknowledgement")))
    @APIResponse(
            responseCode = "201",
            description = "The confirmation that stands.",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> acknowledge(
            @PathParam("case") IncidentId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        LogFields.incident(id);
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        var fields = RequestFields.of(body);
        var submission = fields.required("submissionId").value(SubmissionId::fromString);
        fields.throwIfInvalid();
        return acknowledgements
                .acknowledge(id, submission.orElseThrow(), request)
                .map(StoredResponse::toResponse);
    }

    @POST
    @Path("completion")
    @RolesAllowed(RealmRoles.NATIONAL_COORDINATOR)
    @Operation(
            operationId = "completeCase",
            summary = "Record the incident as completed",
            description = "A05, for the national coordinator of the case. Beyond the operator's capacity the law asks"
                    + " for the closing report first (TT20 Đ9.2.b). For an incident handled alone the update that"
                    + " handling has ended is asked for: policy of the product, not law. While the last statement about"
                    + " it is that the system is not stable (A26, TT20 Đ11.3.c), or the backups before and after the"
                    + " repair of a serious incident are not both stated (A23, QĐ05 Đ14.5.e), it is refused as well."
                    + " Where several things are missing, each is a violation.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Completion")))
    @APIResponse(
            responseCode = "201",
            description = "The completed case.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> complete(
            @PathParam("case") IncidentId id,
            @Parameter(ref = "IfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        LogFields.incident(id);
        var fields = RequestFields.of(body);
        var note = fields.optional("note").text(LONGEST_NOTE);
        fields.throwIfInvalid();
        var request = new CompletionHandler.Request(callers.current().organisation(), note, ifMatch);
        return completions
                .complete(id, request)
                .map(document -> CaseResource.answer(Response.status(Response.Status.CREATED), document));
    }
}
