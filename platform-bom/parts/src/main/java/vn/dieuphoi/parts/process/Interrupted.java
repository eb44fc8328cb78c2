package vn.dieuphoi.parts.process;

/** The thread was asked to stop while it waited for a process. */
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Interrupted(String waitedFor, InterruptedException cause) {
        super("interrupted while waiting for " + waitedFor, cause);
        Thread.currentThread().interrupt();
    }
}
