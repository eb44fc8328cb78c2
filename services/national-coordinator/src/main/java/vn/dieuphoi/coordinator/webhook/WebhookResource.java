package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordinator.cases.RealmRoles;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.edge.StoredResponse;

/** Where the caller's organisation wants to be told by webhook. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed({RealmRoles.REPORTER, RealmRoles.SPECIALISED_OFFICER, RealmRoles.NATIONAL_COORDINATOR})
public class WebhookResource {
    /** Where webhooks are. */
    static final String PATH = "/v1/webhooks";

    private static final EndpointId FIRST = new EndpointId(new UUID(0, 0));

    private final WebhookDesk desk;
    private final EndpointHandler handler;

    WebhookResource(WebhookDesk desk, EndpointHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register a URL that is told of what is sent to the organisation",
            description = "Signed as Standard Webhooks describes it. The secret is in this answer and nowhere else.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "WebhookRegistration")))
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret.",
            content = @Content(schema = @Schema(implementation = SecretView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "TooManyWebhooks")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> register(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = IdempotentRequest.post(desk.caller(), uri, key, body);
        return handler.register(request, desk.registration(body)).map(StoredResponse::toResponse);
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Webhooks of the caller's organisation, oldest first")
    @APIResponse(responseCode = "200", description = "A page of webhooks; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<EndpointView>> list(@BeanParam PageQuery page) {
        var after = page.after()
                .map(cursor -> cursor.part(0, EndpointId::fromString))
                .orElse(FIRST);
        return handler.list(desk.organisation(), after, page.size() + 1)
                .map(found -> Page.cut(found, page.size(), last -> Cursor.at(last.id()))
                        .map(EndpointView::of));
    }

    @GET
    @Path("{webhook}")
    @Operation(operationId = "readWebhook", summary = "One webhook, without its secret")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> read(@PathParam("webhook") EndpointId id) {
        return handler.read(desk.organisation(), id).map(WebhookResource::answer);
    }

    @PUT
    @Path("{webhook}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change the URL or description of a webhook, pause it or let it go on",
            description = "What was waiting while it was paused is sent when it goes on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "WebhookChange")))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "VersionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> change(
            @PathParam("webhook") EndpointId id,
            @Parameter(ref = "IfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        var organisation = desk.organisation();
        return handler.change(organisation, id, desk.change(body), ifMatch).map(WebhookResource::answer);
    }

    @DELETE
    @Path("{webhook}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with its delivery log")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Void> delete(@PathParam("webhook") EndpointId id) {
        return handler.delete(desk.organisation(), id);
    }

    @POST
    @Path("{webhook}/secrets")
    @Operation(
            operationId = "replaceWebhookSecret",
            summary = "Make a new secret",
            description = "For a day, calls carry the signature with the earlier secret too.")
    @APIResponse(
            responseCode = "201",
            description = "The new secret.",
            content = @Content(schema = @Schema(implementation = SecretView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> replaceSecret(
            @PathParam("webhook") EndpointId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        var request = IdempotentRequest.post(desk.caller(), uri, key, new byte[0]);
        return handler.rotate(request, id).map(StoredResponse::toResponse);
    }

    private static Response answer(Endpoint endpoint) {
        return Response.ok(EndpointView.of(endpoint))
                .header(HttpHeaders.ETAG, EntityTags.of(endpoint.version()))
                .build();
    }
}
