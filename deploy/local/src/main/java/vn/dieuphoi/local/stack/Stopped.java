package vn.dieuphoi.local.stack;

/** Somebody stopped the system while it was starting. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
        super("đã dừng / stopped while starting", cause);
    }
}
