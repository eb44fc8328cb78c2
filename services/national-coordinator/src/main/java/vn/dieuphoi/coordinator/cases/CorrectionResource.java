package vn.dieuphoi.coordinator.cases;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** Corrections of the facts that duties rest on. */
@Path(CaseResource.PATH + "/{case}/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CorrectionResource {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LOWEST_LEVEL = 1;
    private static final int HIGHEST_LEVEL = 5;

    private final Callers callers;
    private final CorrectionHandler corrections;
    private final DecisionClock decisions;

    CorrectionResource(Callers callers, CorrectionHandler corrections, DecisionClock decisions) {
        this.callers = callers;
        this.corrections = corrections;
        this.decisions = decisions;
    }

    @POST
    @RolesAllowed({RealmRoles.REPORTER, RealmRoles.NATIONAL_COORDINATOR})
    @Operation(
            operationId = "correctFacts",
            summary = "Correct the detection time or the level of the system",
            description = "For the operator and the national coordinator of the case. What was reported stays as it was"
                    + " reported; each clock that rests on the fact gets a new version, and the former is kept with the"
                    + " reason. Sending a report again never does that.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "CorrectionRequest")))
    @APIResponse(
            responseCode = "201",
            description = "The correction as it is on record.",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> correct(
            @PathParam("case") IncidentId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        LogFields.incident(id);
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        return corrections.correct(id, correction(body, request), request).map(StoredResponse::toResponse);
    }

    @GET
    @RolesAllowed({
        RealmRoles.REPORTER,
        RealmRoles.SPECIALISED_OFFICER,
        RealmRoles.NATIONAL_COORDINATOR,
        RealmRoles.AUDITOR
    })
    @Operation(operationId = "listCorrections", summary = "Corrections of a case, the first one first")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = CorrectionView[].class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<List<CorrectionView>> list(@PathParam("case") IncidentId id) {
        LogFields.incident(id);
        return corrections.list(id, callers.current().organisation());
    }

    private FactsCorrection correction(byte[] body, IdempotentRequest request) {
        var now = decisions.now();
        var fields = RequestFields.of(body);
        var detectedAt = fields.optional("detectedAt").instant();
        var level = fields.optional("systemLevel").integer(LOWEST_LEVEL, HIGHEST_LEVEL);
        var note = fields.required("note").text(LONGEST_NOTE);
        if (detectedAt.map(now::isBefore).orElse(false)) {
            Refusals.inTheFuture(fields);
        }
        if (detectedAt.isEmpty() && level.isEmpty()) {
            Refusals.nothingCorrected(fields);
        }
        fields.throwIfInvalid();
        return new FactsCorrection(detectedAt, level, note.orElseThrow(), request.organisation(), now);
    }
}
