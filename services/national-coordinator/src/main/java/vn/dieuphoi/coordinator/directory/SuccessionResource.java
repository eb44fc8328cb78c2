package vn.dieuphoi.coordinator.directory;

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
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Act;
import vn.dieuphoi.coordinator.directory.domain.DirectoryOrder;
import vn.dieuphoi.coordinator.directory.domain.Succession;
import vn.dieuphoi.coordinator.directory.domain.SystemSuccession;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** Mergers and splits: several records at once, which carry one merge id. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
@Tag(name = "directory")
public class SuccessionResource {
    private static final int MOST = 100;

    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    SuccessionResource(DirectoryDesk desk, RegistrationHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Path("mergers")
    @Operation(
            operationId = "mergeOrganisations",
            summary = "From a day on, bodies are one with another",
            description =
                    "The one that goes on is in the directory already. Whoever is named as the parent, unit or owner of something and ends, is meant by its successor. Open cases follow, with a record of both bearers.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Merger")))
    @APIResponse(
            responseCode = "201",
            description = "What was written, under one merge id.",
            content = @Content(schema = @Schema(implementation = RecordsView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> merge(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var fields = RequestFields.of(body);
        var act = DirectoryDesk.act(fields);
        var parts = fields.required("parts").objects(MOST).stream()
                .flatMap(part -> part(part).stream())
                .toList();
        fields.throwIfInvalid();
        return write(request, act, on -> new Succession.Merge(on, parts));
    }

    private static Optional<Succession.Part> part(RequestFields part) {
        var from = part.required("from").values(MOST, OrganisationId::new);
        var into = part.required("into").value(OrganisationId::new);
        return into.map(one -> new Succession.Part(from, one));
    }

    @POST
    @Path("splits")
    @Operation(
            operationId = "splitOrganisation",
            summary = "From a day on, a body is several others",
            description = "They are in the directory by then; the first takes over the duties. Open cases follow.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Split")))
    @APIResponse(
            responseCode = "201",
            description = "What was written, under one merge id.",
            content = @Content(schema = @Schema(implementation = RecordsView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> split(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var fields = RequestFields.of(body);
        var act = DirectoryDesk.act(fields);
        var from = fields.required("from").value(OrganisationId::new);
        var into = fields.required("into").values(MOST, OrganisationId::new);
        fields.throwIfInvalid();
        return write(request, act, on -> new Succession.Split(on, from.orElseThrow(), into));
    }

    @POST
    @Path("system-mergers")
    @Operation(
            operationId = "mergeSystems",
            summary = "From a day on, systems are one with another",
            description = "The one that goes on is in the directory already.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemMerger")))
    @APIResponse(
            responseCode = "201",
            description = "What was written, under one merge id.",
            content = @Content(schema = @Schema(implementation = RecordsView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> mergeSystems(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var fields = RequestFields.of(body);
        var act = DirectoryDesk.act(fields);
        var from = fields.required("from").values(MOST, SystemId::new);
        var into = fields.required("into").value(SystemId::new);
        fields.throwIfInvalid();
        return write(request, act, on -> new SystemSuccession.Merge(on, from, into.orElseThrow()));
    }

    @POST
    @Path("system-splits")
    @Operation(
            operationId = "splitSystem",
            summary = "From a day on, a system is several others",
            description = "They are in the directory by then.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemSplit")))
    @APIResponse(
            responseCode = "201",
            description = "What was written, under one merge id.",
            content = @Content(schema = @Schema(implementation = RecordsView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> splitSystem(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var fields = RequestFields.of(body);
        var act = DirectoryDesk.act(fields);
        var from = fields.required("from").value(SystemId::new);
        var into = fields.required("into").values(MOST, SystemId::new);
        fields.throwIfInvalid();
        return write(request, act, on -> new SystemSuccession.Split(on, from.orElseThrow(), into));
    }

    private Uni<Response> write(IdempotentRequest request, Optional<Act> act, Function<Act, DirectoryOrder> order) {
        var on = act.orElseThrow();
        return handler.create(
                        request,
                        order.apply(on),
                        records -> desk.recorded(RecordsView.of(Optional.of(on.mergeId()), records)))
                .map(StoredResponse::toResponse);
    }
}
