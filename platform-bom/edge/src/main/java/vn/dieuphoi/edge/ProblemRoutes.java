package vn.dieuphoi.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Problem documents for what no resource sees: an unknown path outside of them, a body over the limit. Quarkus itself enforces the limit with an empty answer, so this route stands just before its own.
 */
@ApplicationScoped
class ProblemRoutes {
    private final long limit;
    private final BodyHandler bounded;

    ProblemRoutes(VertxHttpConfig http) {
        this.limit = http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.bounded = BodyHandler.create(false).setBodyLimit(limit);
    }

    void install(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1)
                .handler(this::bound)
                .failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE - 1).handler(request -> send(Problems.ofStatus(404), request));
    }

    private void bound(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > limit) {
            tooLarge(request);
        } else if (declared == null && isChunked(request.request())) {
            bounded.handle(request);
        } else {
            request.next();
        }
    }

    /**
     * A body of undeclared length in HTTP/1.1: it is read here, because past the limit only the reader can answer. In
     * HTTP/2 Quarkus does not take a body that was read before; there it stops such a body itself, with a bare 413.
     */
    private static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }

    private void failed(RoutingContext request) {
        if (request.statusCode() == 413) {
            tooLarge(request);
        } else if (request.failure() == null) {
            send(Problems.ofStatus(request.statusCode()), request);
        } else if (request.failure() instanceof SecurityException) {
            request.next();
        } else {
            ProblemDocument.send(Occurrence.of(request.failure(), request), request);
        }
    }

    private void tooLarge(RoutingContext request) {
        Problem problem = Problems.contentTooLarge(limit);
        if (request.request().version() == HttpVersion.HTTP_2) {
            send(problem, request);
        } else {
            request.response().endHandler(sent -> request.request().connection().close());
            send(problem.withHeader("Connection", "close"), request);
        }
    }

    private static void send(Problem problem, RoutingContext request) {
        ProblemDocument.send(new Occurrence(problem, null), request);
    }
}
