package vn.dieuphoi.edge;

/** The problems that any endpoint may answer with. */
final class Problems {
    /** Long enough for a failover to finish, short enough that a reporter's client just waits. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private Problems() {}

    /** The problem that says no more than its HTTP status does. */
    static Problem ofStatus(int status) {
        return Problem.edge(
                status,
                switch (status) {
                    case 400 -> "bad-request";
                    case 401 -> "unauthenticated";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "content-too-large";
                    case 415 -> "unsupported-media-type";
                    default -> status < 500 ? "request-refused" : "internal-error";
                });
    }

    static Problem contentTooLarge(long limit) {
        return Problem.edge(413, "content-too-large", limit);
    }

    static Problem unavailable() {
        return Problem.edge(503, "temporarily-unavailable").withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    static Problem internal(String occurrence) {
        return Problem.edge(500, "internal-error", occurrence);
    }
}
