package vn.dieuphoi.local.demo;

/** A step of the demonstration did not come out as it must. */
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
        super(message);
    }
}
