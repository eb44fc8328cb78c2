package vn.dieuphoi.coordinator.directory;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.SystemOrder;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** Information systems of the directory, with everything that held of them. */
@Path(SystemResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class SystemResource {
    /** Where systems are. */
    static final String PATH = "/v1/systems";

    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    SystemResource(DirectoryDesk desk, RegistrationHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @GET
    @RolesAllowed({
        RealmRoles.REPORTER,
        RealmRoles.SPECIALISED_OFFICER,
        RealmRoles.NATIONAL_COORDINATOR,
        RealmRoles.RESPONDER,
        RealmRoles.AUDITOR,
        RealmRoles.DIRECTORY_ADMINISTRATOR
    })
    @Operation(operationId = "listSystems", summary = "Systems of the directory on a day, by their ids")
    @APIResponse(responseCode = "200", description = "A page of systems; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<SystemView.Item>> list(
            @Parameter(ref = "AsOf") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "Only of this sector, as health.") @QueryParam("sector") @Nullable String sector,
            @Parameter(description = "Only of this owner.") @QueryParam("owner") @Nullable String owner,
            @BeanParam PageQuery page) {
        var day = desk.asOf(asOf);
        var query = new DirectoryQuery(
                day,
                Optional.ofNullable(sector),
                Optional.ofNullable(owner),
                page.after().map(cursor -> cursor.part(0, String::valueOf)).orElse(""),
                page.size() + 1);
        return handler.systems(query)
                .map(found -> Page.cut(found, page.size(), SystemResource::cursor)
                        .map(one -> SystemView.Item.of(one.record(), day)));
    }

    private static Cursor cursor(Recorded<SystemRecorded> last) {
        return Cursor.at(last.record().system());
    }

    @GET
    @Path("{system}")
    @RolesAllowed({
        RealmRoles.REPORTER,
        RealmRoles.SPECIALISED_OFFICER,
        RealmRoles.NATIONAL_COORDINATOR,
        RealmRoles.RESPONDER,
        RealmRoles.AUDITOR,
        RealmRoles.DIRECTORY_ADMINISTRATOR
    })
    @Operation(operationId = "readSystem", summary = "A system on a day, with its whole history")
    @APIResponse(
            responseCode = "200",
            description = "The system.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> read(
            @PathParam("system") SystemId id, @Parameter(ref = "AsOf") @QueryParam("asOf") @Nullable String asOf) {
        var day = desk.asOf(asOf);
        return handler.system(id).map(found -> desk.system(found, day));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
    @Operation(
            operationId = "registerSystem",
            summary = "Record a system that the directory does not have",
            description = "It may have begun long ago. An id is never given twice.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SystemRegistration")))
    @APIResponse(
            responseCode = "201",
            description = "The system.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> register(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var fields = RequestFields.of(body);
        var id = fields.required("id").value(SystemId::new);
        var first = SystemBody.read(fields, "validFrom");
        var order = new SystemOrder.Register(id.orElseThrow(), first);
        return handler.create(request, order, this::registered).map(StoredResponse::toResponse);
    }

    private StoredResponse registered(List<DirectoryEvent> records) {
        var recorded = (SystemRecorded) records.getFirst();
        var view = SystemView.of(recorded, recorded.periods().getFirst().validFrom());
        return desk.created(PATH + "/" + recorded.system(), view);
    }
}
