package vn.dieuphoi.timers.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;

/** Reads query parameters; a bad one ends the request with status 400. */
public final class Parameters {
    private static final Messages MESSAGES = Messages.of("timers", Parameters.class);

    private Parameters() {}

    /** The incident asked for. */
    static Optional<IncidentId> incident(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(IncidentId::fromString);
        } catch (IllegalArgumentException malformed) {
            throw refused("incident-malformed");
        }
    }

    /** One of the words known, or none. */
    public static Optional<String> oneOf(List<String> known, @Nullable String text) {
        if (text == null || known.contains(text)) {
            return Optional.ofNullable(text);
        }
        throw refused("state-unknown", String.join(", ", known));
    }

    /** The moment whose law is asked for. */
    public static Instant asOf(String text) {
        try {
            return Moments.read(text);
        } catch (IllegalArgumentException malformed) {
            throw refused("as-of-malformed");
        }
    }

    private static ProblemException refused(String code, Object... arguments) {
        return Problem.of(MESSAGES, 400, code, arguments).failure();
    }
}
