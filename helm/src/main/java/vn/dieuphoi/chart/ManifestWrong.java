package vn.dieuphoi.chart;

/** A document that Kubernetes would refuse, or read otherwise than it was meant. */
public final class ManifestWrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManifestWrong(String fault) {
        super(fault);
    }

    ManifestWrong(String fault, Throwable cause) {
        super(fault, cause);
    }
}
