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
import vn.dieuphoi.coordinator.directory.domain.OrganisationOrder;
import vn.dieuphoi.edge.RequestFields;

/** What changes of organisations. A change closes what held and opens what holds next; history is never rewritten. */
@Path(OrganisationResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
@Tag(name = "directory")
public class OrganisationChangeResource {
    private static final int MOST = 100;

    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    OrganisationChangeResource(DirectoryDesk desk, RegistrationHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Path("{organisation}/amendments")
    @Operation(
            operationId = "amendOrganisation",
            summary = "From a day on, all of this holds instead",
            description = "What is planned for that day or is not named here falls away; what is planned later stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrganisationAmendment")))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
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
            @PathParam("organisation") OrganisationId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var next = OrganisationBody.read(fields, "effectiveOn");
        return changed(id, ifMatch, new OrganisationOrder.Amend(id, next), next.validFrom());
    }

    @POST
    @Path("{organisation}/renaming")
    @Operation(operationId = "renameOrganisation", summary = "From a day on, it has another name")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrganisationRenaming")))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
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
            @PathParam("organisation") OrganisationId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var name = fields.required("name").line(Bodies.LINE);
        var nameEn = fields.required("nameEn").line(Bodies.LINE);
        fields.throwIfInvalid();
        var order = new OrganisationOrder.Rename(id, day.orElseThrow(), name.orElseThrow(), nameEn.orElseThrow());
        return changed(id, ifMatch, order, day.orElseThrow());
    }

    @POST
    @Path("{organisation}/move")
    @Operation(
            operationId = "moveOrganisation",
            summary = "From a day on, it is below another body",
            description = "Open cases follow: the bodies above their parties change.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrganisationMove")))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
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
            @PathParam("organisation") OrganisationId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var parent = fields.optional("parent").value(OrganisationId::new);
        fields.throwIfInvalid();
        return changed(id, ifMatch, new OrganisationOrder.Move(id, day.orElseThrow(), parent), day.orElseThrow());
    }

    @POST
    @Path("{organisation}/end")
    @Operation(
            operationId = "endOrganisation",
            summary = "From a day on, it is no more",
            description = "Open cases follow to its successor, where one is named.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrganisationEnd")))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
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
            @PathParam("organisation") OrganisationId id,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        var successors = fields.optional("successors").values(MOST, OrganisationId::new);
        var document = DirectoryDesk.document(fields);
        fields.throwIfInvalid();
        var order = new OrganisationOrder.End(id, day.orElseThrow(), successors, document);
        return changed(id, ifMatch, order, day.orElseThrow());
    }

    private Uni<Response> changed(OrganisationId id, @Nullable String ifMatch, OrganisationOrder order, LocalDate day) {
        return handler.change(id, ifMatch, order).map(found -> desk.organisation(found, day));
    }
}
