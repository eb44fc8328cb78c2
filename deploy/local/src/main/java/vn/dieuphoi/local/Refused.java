package vn.dieuphoi.local;

/** A command that cannot do what it was asked; the message says why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
