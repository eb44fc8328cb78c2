package vn.dieuphoi.local.stack;

/** Another program runs the system in the same folder. */
public final class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(String holder) {
        super("DieuPhoi is already running (process " + holder + "). Stop it there with Ctrl-C, or: kill " + holder);
    }
}
