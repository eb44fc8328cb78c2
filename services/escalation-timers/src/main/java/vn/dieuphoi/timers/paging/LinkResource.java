package vn.dieuphoi.timers.paging;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.paging.PageLinks.Link;

/** The link in the mail: GET shows, POST takes the page. No login: the token is the key, and it opens nothing else. */
@Path("/pages/{token}")
@Produces(LinkResource.HTML)
@PermitAll
@Tag(name = "pages")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class LinkResource {
    static final String HTML = "text/html;charset=UTF-8";
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PageLinks links;
    private final LinkHandler handler;
    private final InstantSource clock;

    LinkResource(PageLinks links, LinkHandler handler, InstantSource clock) {
        this.links = links;
        this.handler = handler;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "showPage", summary = "The page behind the link of a mail; changes nothing")
    @APIResponse(responseCode = "200", ref = "Html")
    @APIResponse(
            responseCode = "404",
            description = "Not a link of ours.",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    @APIResponse(
            responseCode = "410",
            description = "The link has expired.",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Uni<RestResponse<String>> show(@PathParam("token") String token) {
        return behind(token, clock.instant(), handler::read);
    }

    @POST
    @Operation(
            operationId = "takePage",
            summary = "Takes the page: nobody else is called about it",
            description = "Acknowledges the page, not the submission: the acknowledgement that QĐ05 Đ12 asks for needs"
                    + " a login. Repeating it changes nothing.")
    @APIResponse(responseCode = "200", ref = "Html")
    @APIResponse(
            responseCode = "404",
            description = "Not a link of ours.",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    @APIResponse(
            responseCode = "410",
            description = "The link has expired.",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Uni<RestResponse<String>> take(@PathParam("token") String token) {
        Instant now = clock.instant();
        return behind(token, now, page -> handler.acknowledge(page, now));
    }

    private Uni<RestResponse<String>> behind(
            String token, Instant now, Function<PageId, Uni<Optional<PageSheet>>> action) {
        return switch (links.read(token, now)) {
            case Link.Good good ->
                action.apply(good.page())
                        .chain(sheet -> sheet.map(found -> html(200, PageTexts.page(found)))
                                .orElseGet(() -> html(404, PageTexts.dead(false))));
            case Link.Expired over -> html(410, PageTexts.dead(true));
            case Link.Forged foreign -> html(404, PageTexts.dead(false));
        };
    }

    private static Uni<RestResponse<String>> html(int status, TemplateInstance text) {
        return text.createUni()
                .map(body -> RestResponse.ResponseBuilder.<String>create(status)
                        .entity(body)
                        .header(HttpHeaders.CONTENT_TYPE, HTML)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex")
                        .build());
    }
}
