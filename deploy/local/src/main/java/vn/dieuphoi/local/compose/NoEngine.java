package vn.dieuphoi.local.compose;

/** What the containers need is not there: an engine that answers, a compose program, or the images. */
public final class NoEngine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoEngine(String message) {
        super(message);
    }
}
