package vn.dieuphoi.lessons.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.lessons.lesson.LessonHandler;

/** Lessons published TLP:CLEAR, for anybody. */
@Path("/")
@PermitAll
@Tag(name = "public")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class PublicLessonResource {
    /** A feed is for news; the whole list is in JSON. */
    private static final PageQuery NEWEST = new PageQuery("50", null);

    private final LessonHandler lessons;

    PublicLessonResource(LessonHandler lessons) {
        this.lessons = lessons;
    }

    @GET
    @Path("v1/public/lessons")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listPublicLessons", summary = "The lessons for everybody, those published last first")
    @APIResponse(responseCode = "200", ref = "PublicLessons")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Uni<Page<PublicLesson>> list(@BeanParam PageQuery query) {
        return lessons.forEverybody(query).map(page -> page.map(PublicLesson::of));
    }

    @GET
    @Path("public/lessons.atom")
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(operationId = "feedOfLessons", summary = "The fifty lessons published last, as Atom 1.0")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(mediaType = "application/atom+xml"))
    @APIResponse(responseCode = "406", description = "The client takes no Atom.")
    @APIResponse(responseCode = "304", description = "The feed is still the one with the ETag in If-None-Match.")
    public Uni<Response> feed(@Context UriInfo uri, @Context Request request) {
        return lessons.forEverybody(NEWEST)
                .map(page -> page.map(PublicLesson::of))
                .map(page -> AtomFeed.of(page.items(), uri.getAbsolutePath()))
                .map(document -> answer(document, request));
    }

    private static Response answer(String document, Request request) {
        var tag = new EntityTag(Sha256.of(document.getBytes(UTF_8)).value());
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(document))
                .tag(tag)
                .build();
    }
}
