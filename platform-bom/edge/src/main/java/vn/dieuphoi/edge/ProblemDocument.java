package vn.dieuphoi.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as it is sent: the members of RFC 9457, with {@code code} and {@code violations} as extensions. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        List<Place> violations) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Place(String pointer, String code, String message) {}

    /** Writes an occurrence in a language. */
    static ProblemDocument of(Occurrence occurrence, Language language) {
        Problem problem = occurrence.problem();
        return new ProblemDocument(
                "urn:dieuphoi:problem:" + problem.code(),
                problem.title().in(language),
                problem.status(),
                problem.detail() == null ? null : problem.detail().in(language),
                occurrence.instance(),
                problem.code(),
                problem.violations().stream()
                        .map(one -> new Place(
                                one.pointer(), one.code(), one.message().in(language)))
                        .toList());
    }

    /** The answer of a resource. */
    static Response response(Occurrence occurrence, RoutingContext request) {
        Language language = language(request);
        var response = Response.status(occurrence.problem().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(of(occurrence, language).json());
        occurrence.problem().headers().forEach(response::header);
        return response.build();
    }

    /** The answer where no resource was reached. */
    static void send(Occurrence occurrence, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        Language language = language(request);
        response.setStatusCode(occurrence.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        occurrence.problem().headers().forEach(response::putHeader);
        response.end(of(occurrence, language).json());
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document of strings cannot fail to be written", impossible);
        }
    }

    private static Language language(RoutingContext request) {
        return Language.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
