package vn.dieuphoi.outbox;

/** A projection is being rebuilt, and what live listening has applied must not change meanwhile. */
final class RebuildInProgress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildInProgress() {
        super("a projection is being rebuilt");
    }
}
