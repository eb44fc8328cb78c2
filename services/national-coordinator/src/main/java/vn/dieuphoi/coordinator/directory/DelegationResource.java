package vn.dieuphoi.coordinator.directory;

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
import java.time.LocalDate;
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
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.DelegationOrder;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** Written delegations of owners to capable bodies below them (NĐ331 Đ4.3). */
@Path(OrganisationResource.PATH + "/{organisation}/delegations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RealmRoles.DIRECTORY_ADMINISTRATOR)
@Tag(name = "directory")
public class DelegationResource {
    private static final int MOST = 1_000;

    private final DirectoryDesk desk;
    private final RegistrationHandler handler;

    DelegationResource(DirectoryDesk desk, RegistrationHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Operation(
            operationId = "delegate",
            summary = "Record a written delegation of the owner's duties",
            description =
                    "NĐ331 Đ4.3. The delegate receives what the owner receives; the owner goes on to answer for it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "DelegationRegistration")))
    @APIResponse(
            responseCode = "201",
            description = "What was written.",
            content = @Content(schema = @Schema(implementation = RecordsView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotInTheDirectory")
    @APIResponse(responseCode = "409", ref = "NotRecorded")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> delegate(
            @PathParam("organisation") OrganisationId owner,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = desk.request(uri, key, body);
        var order = new DelegationOrder.Delegate(owner, delegation(RequestFields.of(body)));
        return handler.organisation(owner)
                .chain(there -> handler.create(
                        request, order, records -> desk.recorded(RecordsView.of(Optional.empty(), records))))
                .map(StoredResponse::toResponse);
    }

    private static Delegation delegation(RequestFields fields) {
        var delegate = fields.required("delegate").value(OrganisationId::new);
        var document = fields.required("document").line(Bodies.LINE);
        var scope = fields.required("scope").text(Bodies.TEXT);
        var systems = fields.optional("systems").values(MOST, SystemId::new);
        var duties = fields.required("duties").values(MOST, Bodies::word);
        var validFrom = fields.required("validFrom").value(LocalDate::parse);
        var validTo = fields.optional("validTo").value(LocalDate::parse);
        Refusals.order(fields, validFrom, validTo);
        fields.throwIfInvalid();
        return new Delegation(
                delegate.orElseThrow(),
                document.orElseThrow(),
                scope.orElseThrow(),
                systems,
                duties,
                validFrom.orElseThrow(),
                validTo);
    }

    @POST
    @Path("{number}/end")
    @Operation(operationId = "endDelegation", summary = "A delegation ends before its term, or where it has none")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "DelegationEnd")))
    @APIResponse(
            responseCode = "200",
            description = "The owner as it is now.",
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
            @PathParam("organisation") OrganisationId owner,
            @PathParam("number") int number,
            @Parameter(ref = "RecordIfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var fields = RequestFields.of(body);
        var day = DirectoryDesk.day(fields);
        fields.throwIfInvalid();
        var order = new DelegationOrder.Withdraw(owner, number, day.orElseThrow());
        return handler.change(owner, ifMatch, order).map(found -> desk.organisation(found, day.orElseThrow()));
    }
}
