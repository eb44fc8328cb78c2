package vn.dieuphoi.edge;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.outbox.Replay;

/** A replay as clients see it. */
@Schema(description = "Something that is done again, and how far it is.")
public record ReplayView(
        @Schema(format = "uuid") String id,

        @Schema(description = "parked, or the name of a projection.")
        String subject,

        @Schema(enumeration = {"waiting", "running", "done", "failed"})
        String state,

        @Schema(description = "Records to read.", minimum = "0")
        long total,

        @Schema(description = "Records read.", minimum = "0")
        long done,

        @Schema(description = "Records that had an effect.", minimum = "0")
        long applied,

        @Schema(description = "Absent in the answer to the wish itself.")
        Optional<Instant> askedAt,

        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<ReplayFailureView> failure) {

    /** Why a replay failed. */
    @Schema(description = "A rebuild that failed has left everything as it was.")
    public record ReplayFailureView(
            @Schema(enumeration = {"interrupted", "log-incomplete", "broker-away", "database-away", "defect"})
            String code,

            @Schema(description = "For people, in the language of Accept-Language.")
            String message) {}

    static ReplayView asked(UUID id, String subject) {
        return new ReplayView(
                id.toString(),
                subject,
                "waiting",
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ReplayView of(Replay replay, Language language) {
        return new ReplayView(
                replay.id().toString(),
                replay.subject(),
                code(replay.state()),
                replay.counts().total(),
                replay.counts().done(),
                replay.counts().applied(),
                Optional.of(replay.times().askedAt()),
                replay.times().startedAt(),
                replay.times().endedAt(),
                replay.failure().map(failure -> view(failure, language)));
    }

    private static ReplayFailureView view(Replay.Failure failure, Language language) {
        String code = code(failure.reason());
        return new ReplayFailureView(
                code, Messages.EDGE.text("replay." + code, failure.detail()).in(language));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
