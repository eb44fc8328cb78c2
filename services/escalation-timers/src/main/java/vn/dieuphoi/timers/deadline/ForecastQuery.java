package vn.dieuphoi.timers.deadline;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.Violation;
import vn.dieuphoi.timers.request.Moments;

/** The window that a client asks for, as a {@code @BeanParam}. */
public record ForecastQuery(
        @Parameter(
                description =
                        "Where the window begins: an instant with its offset, or a day of Vietnam's calendar. Now,"
                                + " where it is left out.",
                schema = @Schema(type = SchemaType.STRING))
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(
                description = "Where it ends, the end not included; at most 366 days later, 7 where it is left out.",
                schema = @Schema(type = SchemaType.STRING))
        @QueryParam("to")
        @Nullable
        String to) {

    private static final Messages MESSAGES = Messages.of("timers", ForecastQuery.class);
    private static final Duration USUAL = Duration.ofDays(7);

    /** A year, leap years included. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /** The window; a bad parameter ends the request with status 400, and all that is wrong with it. */
    ForecastWindow window(Instant now) {
        refuse(Stream.of(malformed("from", from), malformed("to", to))
                .flatMap(Optional::stream)
                .toList());
        var begin = from == null ? now : Moments.read(from);
        var end = to == null ? begin.plus(USUAL) : Moments.read(to);
        refuse(outOfRange(begin, end).stream().toList());
        return new ForecastWindow(begin, end);
    }

    private static Optional<Violation> malformed(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Moments::read).flatMap(fine -> Optional.empty());
        } catch (IllegalArgumentException malformed) {
            return Optional.of(violation(name, "moment-malformed"));
        }
    }

    private static Optional<Violation> outOfRange(Instant begin, Instant end) {
        if (!begin.isBefore(end)) {
            return Optional.of(violation("to", "window-empty"));
        }
        return Optional.of(violation("to", "window-too-long"))
                .filter(unused -> Duration.between(begin, end).compareTo(LONGEST) > 0);
    }

    private static Violation violation(String name, String code) {
        return new Violation("/" + name, code, MESSAGES.text("forecast." + code, LONGEST.toDays()));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(MESSAGES, 400, "window-invalid").with(violations).failure();
        }
    }
}
