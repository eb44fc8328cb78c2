package vn.dieuphoi.outbox;

/** Why a record is parked. */
public enum ParkedReason {
    /** An earlier version of its aggregate has not been applied. */
    GAP,
    /** It waits for another aggregate to be known. */
    NOT_YET,
    /** Its type is not known to this version of the service; later records of its aggregate go on. */
    UNKNOWN_TYPE,
    /** Its envelope or payload cannot be read. */
    ILLEGIBLE,
    /** Applying it failed: a defect of ours. */
    FAILED;

    /** Whether time alone can cure it, so that the sweep tries again; the others wait for {@code replay}. */
    boolean passes() {
        return this == GAP || this == NOT_YET;
    }
}
