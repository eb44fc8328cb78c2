package vn.dieuphoi.outbox;

import org.apache.kafka.common.KafkaException;

/** A replay cannot go on. */
final class ReplayFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReplayFailure reason;

    ReplayFailed(ReplayFailure reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    private ReplayFailed(ReplayFailure reason, Throwable cause) {
        super(cause.getClass().getName(), cause);
        this.reason = reason;
    }

    /** The failure with its kind; the message never holds a part of a payload. */
    static ReplayFailed of(Throwable failure) {
        return switch (failure) {
            case ReplayFailed known -> known;
            case KafkaException away -> new ReplayFailed(ReplayFailure.BROKER_AWAY, away);
            default ->
                new ReplayFailed(
                        Failures.isInfrastructure(failure) ? ReplayFailure.DATABASE_AWAY : ReplayFailure.DEFECT,
                        failure);
        };
    }

    /** The failure of one record. */
    static ReplayFailed at(Incoming incoming, Throwable failure) {
        ReplayFailed known = of(failure);
        return known.reason == ReplayFailure.DEFECT
                ? new ReplayFailed(
                        known.reason,
                        new IllegalStateException(
                                incoming.envelope().aggregate() + " "
                                        + incoming.envelope().sequence(),
                                failure))
                : known;
    }

    ReplayFailure reason() {
        return reason;
    }
}
