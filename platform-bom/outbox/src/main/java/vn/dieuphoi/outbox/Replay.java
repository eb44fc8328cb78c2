package vn.dieuphoi.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an operator asked to have done again, and how far it is.
 *
 * @param id what it is asked after by
 * @param subject {@link Replays#PARKED} or the name of a projection
 */
public record Replay(UUID id, String subject, State state, Counts counts, Times times, Optional<Failure> failure) {
    /** Where it stands. */
    public enum State {
        /** Asked for; a process takes it up within a second. */
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far it is.
     *
     * @param total records to read
     * @param done records read
     * @param applied records that had an effect
     */
    public record Counts(long total, long done, long applied) {}

    /** When it was asked for, taken up and over. */
    public record Times(Instant askedAt, Optional<Instant> startedAt, Optional<Instant> endedAt) {}

    /** Why it failed, and where. */
    public record Failure(ReplayFailure reason, String detail) {}
}
