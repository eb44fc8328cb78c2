package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.SystemOrder;
import vn.dieuphoi.edge.RequestFields;

/** What changes of information systems. */
@Path(SystemResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
@Tag(name = "directory")
public class SystemChangeResource {
    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    SystemChangeResource(DirectoryDesk desk, RegistrationHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Path("{system}/amendments")
    @Operation(
            operationId = "amendSystem",
            summary = "From a day on, all of this holds instead",
            description = "What is planned for that day or is not named here falls away; what is planned later stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemAmendment")))
    @APIResponse(
            responseCode = "200",
            description = "The system as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> amend(
            @PathParam("system") SystemId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var next = SystemBody.read(fields, "effectiveOn");
        return changed(id, ifMatch, new SystemOrder.Amend(id, next), next.validFrom());
    }

    @POST
    @Path("{system}/renaming")
    @Operation(operationId = "renameSystem", summary = "From a day on, it has another name")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemRenaming")))
    @APIResponse(
            responseCode = "200",
            description = "The system as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> rename(
            @PathParam("system") SystemId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var name = fields.required("name").line(Bodies.LINE);
        fields.throwIfInvalid();
        var order = new SystemOrder.Rename(id, day.orElseThrow(), name.orElseThrow());
        return changed(id, ifMatch, order, day.orElseThrow());
    }

    @POST
    @Path("{system}/move")
    @Operation(
            operationId = "moveSystem",
            summary = "From a day on, it is another owner's",
            description = "Open cases follow to the new owner.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemMove")))
    @APIResponse(
            responseCode = "200",
            description = "The system as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> move(
            @PathParam("system") SystemId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var owner = fields.required("owner").value(OrganisationId::new);
        fields.throwIfInvalid();
        var order = new SystemOrder.Move(id, day.orElseThrow(), owner.orElseThrow());
        return changed(id, ifMatch, order, day.orElseThrow());
    }

    @POST
    @Path("{system}/end")
    @Operation(operationId = "endSystem", summary = "From a day on, it is no more")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemEnd")))
    @APIResponse(
            responseCode = "200",
            description = "The system as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> end(
            @PathParam("system") SystemId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var document = DirectoryDesk.document(fields);
        fields.throwIfInvalid();
        return changed(id, ifMatch, new SystemOrder.End(id, day.orElseThrow(), document), day.orElseThrow());
    }

    private Uni<Response> changed(SystemId id, @Nullable String ifMatch, SystemOrder order, LocalDate day) {
        return handler.change(id, ifMatch, order).map(found -> desk.system(found, day));
    }
}
