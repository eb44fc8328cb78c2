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
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.directory.domain.OrganisationOrder;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** Bodies of the directory, with everything that held of them. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class OrganisationResource {
    /** Where organisations are. */
    static final String PATH = "/v1/organisations";

    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    OrganisationResource(DirectoryDesk desk, RegistrationHandler handler) {
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
    @Operation(operationId = "listOrganisations", summary = "Organisations of the directory on a day, by their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page of organisations; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<OrganisationView.Item>> list(
            @Parameter(ref = "AsOf") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "Only of this kind, as hospital.") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "Only in the province of this code.") @QueryParam("province") @Nullable
                    String province,
            @BeanParam PageQuery page) {
        var day = desk.asOf(asOf);
        var query = new DirectoryQuery(
                day,
                Optional.ofNullable(kind),
                Optional.ofNullable(province),
                page.after().map(cursor -> cursor.part(0, String::valueOf)).orElse(""),
                page.size() + 1);
        return handler.organisations(query)
                .map(found -> Page.cut(found, page.size(), OrganisationResource::cursor)
                        .map(one -> OrganisationView.Item.of(one.record(), day)));
    }

    private static Cursor cursor(Recorded<OrganisationRecorded> last) {
        return Cursor.at(last.record().organisation());
    }

    @GET
    @Path("{organisation}")
    @RolesAllowed({
        RealmRoles.REPORTER,
        RealmRoles.SPECIALISED_OFFICER,
        RealmRoles.NATIONAL_COORDINATOR,
        RealmRoles.RESPONDER,
        RealmRoles.AUDITOR,
        RealmRoles.DIRECTORY_ADMINISTRATOR
    })
    @Operation(operationId = "readOrganisation", summary = "An organisation on a day, with its whole history")
    @APIResponse(
            responseCode = "200",
            description = "The organisation.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> read(
            @PathParam("organisation") OrganisationId id,
            @Parameter(ref = "AsOf") @QueryParam("asOf") @Nullable String asOf) {
        var day = desk.asOf(asOf);
        return handler.organisation(id).map(found -> desk.organisation(found, day));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Record an organisation that the directory does not have",
            description = "It may have begun long ago. An id is never given twice.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrganisationRegistration")))
    @APIResponse(
            responseCode = "201",
            description = "The organisation.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "RecordETag"),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
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
        var id = fields.required("id").value(OrganisationId::new);
        var first = OrganisationBody.read(fields, "validFrom");
        var order = new OrganisationOrder.Register(id.orElseThrow(), first);
        return handler.create(request, order, this::registered).map(StoredResponse::toResponse);
    }

    private StoredResponse registered(List<DirectoryEvent> records) {
        var recorded = (OrganisationRecorded) records.getFirst();
        var view = OrganisationView.of(recorded, recorded.periods().getFirst().validFrom());
        return desk.created(PATH + "/" + recorded.organisation(), view);
    }
}
