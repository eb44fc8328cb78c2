package vn.dieuphoi.lessons.lesson;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.IdempotencyKey;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.Page;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.lessons.lesson.domain.Reader;

/** Lessons, for those who are logged in. */
@Path(LessonResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "lessons")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class LessonResource {
    static final String PATH = "/v1/lessons";

    private final Callers callers;
    private final LessonHandler lessons;
    private final PublicationHandler publications;

    LessonResource(Callers callers, LessonHandler lessons, PublicationHandler publications) {
        this.callers = callers;
        this.lessons = lessons;
        this.publications = publications;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listLessons",
            summary = "The lessons that the caller may read, newest first",
            description = "Drafts are for the national coordinator of the case; published ones go as far as their TLP.")
    @APIResponse(responseCode = "200", ref = "Lessons")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Uni<Page<LessonView>> list(
            @Parameter(ref = "State") @QueryParam("state") @Nullable String state, @BeanParam PageQuery query) {
        var reader = reader();
        return lessons.list(reader, states(state), query)
                .map(page -> page.map(lesson -> LessonView.of(lesson, reader)));
    }

    @GET
    @Path("/{lesson}")
    @Authenticated
    @Operation(
            operationId = "readLesson",
            summary = "A lesson",
            description = "Its editors also see the incident and what was reported on it. The standing agency reads the"
                    + " drafts of serious incidents, whose publication it approves.")
    @APIResponse(
            responseCode = "200",
            description = "The lesson.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Lesson")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<Response> read(@PathParam("lesson") LessonId id) {
        return lessons.read(reader(), id).map(LessonResource::shown);
    }

    @PUT
    @Path("/{lesson}")
    @RolesAllowed(RealmRoles.COORDINATOR)
    @Operation(operationId = "editLesson", summary = "Give a draft another text")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LessonText")))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Lesson")))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "428", ref = "MatchMissing")
    public Uni<Response> edit(
            @PathParam("lesson") LessonId id,
            @Parameter(ref = "IfMatch") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body) {
        return lessons.edit(reader(), id, ifMatch, LessonBody.text(body)).map(LessonResource::shown);
    }

    @POST
    @Path("/{lesson}/publication")
    @RolesAllowed(RealmRoles.COORDINATOR)
    @Operation(
            operationId = "publishLesson",
            summary = "Publish a lesson under a TLP label",
            description =
                    "Refused while a text is empty or names the victim; every place is listed. One about a serious"
                            + " incident is refused before the standing agency approved just this version, and before the time"
                            + " that it decided (QĐ05 Đ14.5.c).")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Publication")))
    @APIResponse(responseCode = "201", ref = "Published")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<Response> publish(
            @PathParam("lesson") LessonId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        return publications.publish(request, reader(), id, LessonBody.tlp(body)).map(StoredResponse::toResponse);
    }

    private Reader reader() {
        return RealmRoles.reader(callers.current());
    }

    private static Set<LessonState> states(@Nullable String state) {
        return state == null
                ? EnumSet.allOf(LessonState.class)
                : EnumSet.of(LessonState.find(state).orElseThrow(LessonProblems::unknownState));
    }

    private static Response shown(LessonVersion lesson) {
        return Response.ok(lesson.view())
                .header(HttpHeaders.ETAG, EntityTags.of(lesson.version()))
                .build();
    }
}
