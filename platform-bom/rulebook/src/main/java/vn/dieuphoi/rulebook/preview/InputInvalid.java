package vn.dieuphoi.rulebook.preview;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be read, and nothing was computed. */
public final class InputInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InputInvalid(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the input. */
    public List<Fault> faults() {
        return faults;
    }
}
