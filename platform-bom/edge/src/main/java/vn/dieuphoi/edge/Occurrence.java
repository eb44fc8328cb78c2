package vn.dieuphoi.edge;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.outbox.Failures;

/**
 * A failure of one request, seen as a problem. What is our fault is logged here, once.
 *
 * @param instance the URN under which our log has it, when the log is worth asking for
 */
record Occurrence(Problem problem, @Nullable String instance) {
    private static final Logger LOG = Logger.getLogger(Occurrence.class);

    static Occurrence of(Throwable failure, RoutingContext request) {
        return refusal(failure)
                .map(problem -> new Occurrence(problem, null))
                .orElseGet(() -> passes(failure) ? away(failure, request) : broken(failure, request));
    }

    private static Optional<Problem> refusal(Throwable failure) {
        return switch (failure) {
            case WebApplicationException http
            when http.getResponse().getStatus() < 500 ->
                Optional.of(Problems.ofStatus(http.getResponse().getStatus()));
            case MismatchedInputException unreadable -> Optional.of(Problems.ofStatus(400));
            case ForbiddenException forbidden -> Optional.of(Problems.ofStatus(403));
            case HttpClosedException theClientLeft -> Optional.of(Problems.ofStatus(400));
            default -> told(failure);
        };
    }

    /** The identity provider away at the first token it should check is such a failure too. */
    private static boolean passes(Throwable failure) {
        return failure instanceof OIDCException || Failures.isInfrastructure(failure);
    }

    private static Optional<Problem> told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException told) {
                return Optional.of(told.problem());
            }
        }
        return Optional.empty();
    }

    private static Occurrence away(Throwable failure, RoutingContext request) {
        LOG.warnf(
                "A request was put off because something it needs is away. method=%s path=%s cause=%s",
                request.request().method(), request.normalizedPath(), failure);
        return new Occurrence(Problems.unavailable(), null);
    }

    private static Occurrence broken(Throwable failure, RoutingContext request) {
        String occurrence = UUID.randomUUID().toString();
        LOG.errorf(
                failure,
                "A request failed. occurrence=%s method=%s path=%s",
                occurrence,
                request.request().method(),
                request.normalizedPath());
        return new Occurrence(Problems.internal(occurrence), "urn:uuid:" + occurrence);
    }
}
