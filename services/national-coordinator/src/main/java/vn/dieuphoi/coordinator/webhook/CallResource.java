package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dieuphoi.coordinator.cases.RealmRoles;
import vn.dieuphoi.coordinator.webhook.domain.Call;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;

/** What was sent to a webhook and what became of it. */
@Path(WebhookResource.PATH + "/{webhook}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed({RealmRoles.REPORTER, RealmRoles.SPECIALISED_OFFICER, RealmRoles.NATIONAL_COORDINATOR})
public class CallResource {
    private final WebhookDesk desk;
    private final LogHandler handler;

    CallResource(WebhookDesk desk, LogHandler handler) {
        this.desk = desk;
        this.handler = handler;
    }

    @GET
    @Operation(operationId = "listWebhookCalls", summary = "The delivery log of a webhook, last call first")
    @APIResponse(responseCode = "200", description = "A page of calls; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Page<CallView>> list(@PathParam("webhook") EndpointId id, @BeanParam PageQuery page) {
        var before = page.after().map(CallResource::place).orElse(CallStore.Place.START);
        return handler.list(desk.organisation(), id, before, page.size() + 1)
                .map(found -> Page.cut(found, page.size(), CallResource::cursor).map(CallView::of));
    }

    @POST
    @Path("{call}/resend")
    @Operation(
            operationId = "resendWebhookCall",
            summary = "Make a call again",
            description = "With the same webhook-id and the same body; the schedule of attempts begins anew.")
    @APIResponse(
            responseCode = "202",
            description = "The call, which waits now.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NoSuchWebhook")
    @APIResponse(responseCode = "409", ref = "WebhookPaused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<Response> resend(@PathParam("webhook") EndpointId id, @PathParam("call") CallId call) {
        return handler.again(desk.organisation(), id, call)
                .map(made -> Response.accepted(CallView.of(made)).build());
    }

    private static CallStore.Place place(Cursor cursor) {
        return new CallStore.Place(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString));
    }

    private static Cursor cursor(Call last) {
        return Cursor.at(last.createdAt(), last.id());
    }
}
