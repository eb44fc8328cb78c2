package vn.dieuphoi.edge;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.outbox.Replays;

/** What the administrators of a service may see and have done again. The same in every service. */
@Path("/v1/operations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OperationsResource.ADMINISTRATOR)
@Tag(name = "operations", description = "For those who run the service: parked records and replays.")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class OperationsResource {
    /** The realm role of those who run the system. They see no incident by it. */
    public static final String ADMINISTRATOR = "system-administrator";

    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_NAME = 100;

    private final OperationsHandler operations;
    private final Callers callers;

    OperationsResource(OperationsHandler operations, Callers callers) {
        this.operations = operations;
        this.callers = callers;
    }

    /** All projections of the service. */
    public record ProjectionsView(List<ProjectionView> items) {}

    /** Documents the body of {@link #ask}, which is read field by field. */
    @Schema(description = "Exactly one of the two.")
    public record ReplayWish(
            @Schema(description = "true: try every parked record once more.")
            Boolean parked,

            @Schema(description = "Empty this projection and tell it anew from the topics.")
            String projection) {}

    @GET
    @Path("projections")
    @Operation(operationId = "listProjections", summary = "Tables that can be told anew from the topics")
    @APIResponse(
            responseCode = "200",
            description = "The projections of this service; a service may have none.",
            content = @Content(schema = @Schema(implementation = ProjectionsView.class)))
    public ProjectionsView projections() {
        return new ProjectionsView(operations.projections());
    }

    @GET
    @Path("parked")
    @Operation(operationId = "listParkedRecords", summary = "Records that cannot be applied yet, or at all")
    @APIResponse(
            responseCode = "200",
            description = "How many there are, and a page of them.",
            content = @Content(schema = @Schema(implementation = ParkedView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Uni<ParkedView> parked(@BeanParam PageQuery query) {
        return operations.parked(query);
    }

    @POST
    @Path("replays")
    @Operation(
            operationId = "askForReplay",
            summary = "Try the parked records once more, or tell a projection anew",
            description = "It begins within a second and one after the other. A projection is told anew in one"
                    + " transaction: readers see the old state until the new one is complete.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "Of the client's choice, new for each replay and the same in every repetition of the wish.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[\\x21-\\x7e]{1,255}$"))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayWish.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location tells how far it is.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where its progress is told.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(
            responseCode = "409",
            description = "The same is waiting or running already.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "No such projection; the known ones are named. Or the key was used for another body.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    public Uni<Response> ask(
            @Parameter(hidden = true) @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        return operations.ask(subject(body), request).map(StoredResponse::toResponse);
    }

    @GET
    @Path("replays/{replay}")
    @Operation(operationId = "readReplay", summary = "How far a replay is")
    @APIResponse(
            responseCode = "200",
            description = "Its state.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such replay.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    public Uni<ReplayView> replay(
            @PathParam("replay") UUID replay,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return operations.replay(replay, Language.accepted(language));
    }

    private static String subject(byte[] body) {
        var fields = RequestFields.of(body);
        boolean parked = fields.optional("parked").bool().orElse(false);
        Optional<String> projection = fields.optional("projection").line(LONGEST_NAME);
        if (parked == projection.isPresent()) {
            fields.refuse("projection", "exactly-one", Messages.EDGE.text("field.exactly-one", "parked, projection"));
        }
        fields.throwIfInvalid();
        return projection.orElse(Replays.PARKED);
    }
}
