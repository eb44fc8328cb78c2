package vn.dieuphoi.outbox;

/** Why a replay ended without its effect. A rebuild has then left everything as it was. */
public enum ReplayFailure {
    /** Its process ended, or lost the database. */
    INTERRUPTED,
    /** The topics no longer hold everything that was once applied: rebuilding would lose it. */
    LOG_INCOMPLETE,
    BROKER_AWAY,
    DATABASE_AWAY,
    /** A record failed: a defect of ours. */
    DEFECT
}
