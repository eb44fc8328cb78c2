package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.timers.deadline.domain.Declaration;
import vn.dieuphoi.timers.request.Readers;

/** Duties that are fulfilled where the platform does not see it. */
@Path("/v1/deadlines/{deadline}/fulfilment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeclarationResource {
    private static final Messages MESSAGES = Messages.of("timers", DeclarationResource.class);
    private static final int LONGEST_REFERENCE = 200;

    private final Callers callers;
    private final DeclarationHandler declarations;
    private final InstantSource clock;

    DeclarationResource(Callers callers, DeclarationHandler declarations, InstantSource clock) {
        this.callers = callers;
        this.declarations = declarations;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Readers.REPORTER, Readers.SPECIALISED_OFFICER, Readers.NATIONAL_COORDINATOR})
    @Operation(
            operationId = "declareFulfilment",
            summary = "Declare a duty of one's own fulfilled outside the platform",
            description =
                    "For the obligor, of duties that are fulfilled on a form or a channel of their own: a letter to the"
                            + " police, a form of the State Bank. A receipt is confirmed in the case, never declared. The earliest"
                            + " act counts; sent twice, nothing more happens.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "FulfilmentDeclaration")))
    @APIResponse(
            responseCode = "200",
            description = "The duty as it stands.",
            content = @Content(schema = @Schema(ref = "Deadline")))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NotDeclared")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<DeadlineView> declare(@PathParam("deadline") DeadlineId deadline, byte[] body) {
        var now = clock.instant();
        var fields = RequestFields.of(body);
        var fulfilledAt = fields.required("fulfilledAt").instant();
        var reference = fields.required("reference").line(LONGEST_REFERENCE);
        if (fulfilledAt.map(now::isBefore).orElse(false)) {
            fields.refuse("fulfilledAt", "in-the-future", MESSAGES.text("fulfilment.in-the-future"));
        }
        fields.throwIfInvalid();
        var declaration = new Declaration(
                callers.current().organisation(), fulfilledAt.orElseThrow(), reference.orElseThrow(), now);
        return declarations.declare(deadline, declaration).map(DeadlineView::of);
    }
}
