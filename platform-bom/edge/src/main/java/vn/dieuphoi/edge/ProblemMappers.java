package vn.dieuphoi.edge;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a resource leaves as a problem document, without a word about our insides. */
public class ProblemMappers {
    private static final Map<CharSequence, String> BEARER = Map.of("WWW-Authenticate", "Bearer");

    @ServerExceptionMapper
    public Response any(Throwable failure, RoutingContext request) {
        return ProblemDocument.response(Occurrence.of(failure, request), request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, RoutingContext request) {
        boolean refused = failure.getResponse().getStatus() >= 400;
        return refused ? any(failure, request) : failure.getResponse();
    }

    /** Named beside {@link Throwable}, because Quarkus brings mappers of its own for exactly these. */
    @ServerExceptionMapper({NotFoundException.class, MismatchedInputException.class, ForbiddenException.class})
    public Response insteadOfTheBuiltIn(Exception failure, RoutingContext request) {
        return any(failure, request);
    }

    /** Keeps the challenge of the authentication mechanism, which tells the client how to log in. */
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Uni<Response> unauthenticated(SecurityException failure, RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenge == null ? BEARER : challenge.getHeaders())
                .onFailure()
                .recoverWithItem(BEARER)
                .map(headers -> challenged(headers, request));
    }

    private static Response challenged(Map<CharSequence, String> headers, RoutingContext request) {
        Problem problem = Problems.ofStatus(401);
        for (var header : headers.entrySet()) {
            problem = problem.withHeader(header.getKey().toString(), header.getValue());
        }
        return ProblemDocument.response(new Occurrence(problem, null), request);
    }
}
