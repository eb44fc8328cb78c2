package vn.dieuphoi.timers.law;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.preview.LawPreview;
import vn.dieuphoi.timers.request.Parameters;
import vn.dieuphoi.timers.request.Readers;

/**
 * The rulebook that the clocks of this service run by. Both answers are computed from memory in a few milliseconds and
 * wait for nothing, so they stay on the event loop.
 */
@Path("/v1/law")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@RolesAllowed({
    Readers.REPORTER,
    Readers.SPECIALISED_OFFICER,
    Readers.NATIONAL_COORDINATOR,
    Readers.RESPONDER,
    Readers.AUDITOR
})
@Tag(name = "law")
@APIResponse(responseCode = "400", ref = "Invalid")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
public class LawResource {
    private final Rulebook rulebook;
    private final LawPreview preview;
    private final InstantSource clock;

    LawResource(Rulebook rulebook, InstantSource clock) {
        this.rulebook = rulebook;
        this.preview = new LawPreview(rulebook);
        this.clock = clock;
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewLaw",
            summary = "What a case would owe",
            description =
                    "Nothing is kept and no clock starts. One obligation for each rule and obligor, what is due at"
                            + " once first, then by the statutory end.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LawCase")))
    @APIResponse(responseCode = "200", ref = "LawPreview")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    public String preview(byte[] body) {
        return preview.of(CaseBody.read(body)).json();
    }

    @GET
    @Path("/rules")
    @Operation(
            operationId = "listRules",
            summary = "The rules in force on a day, by id",
            description = "Of every kind. A rule whose text was read in one copy only is marked unconfirmed.")
    @APIResponse(responseCode = "200", ref = "Rules")
    public RulesView rules(@Parameter(ref = "AsOf") @QueryParam("asOf") @Nullable String asOf) {
        Instant moment = Optional.ofNullable(asOf).map(Parameters::asOf).orElseGet(clock::instant);
        return RulesView.of(rulebook, LegalTime.dayOf(moment));
    }
}
