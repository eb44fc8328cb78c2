package vn.dieuphoi.testkit;

import java.util.List;
import java.util.function.Supplier;

/** A mail server that keeps every mail. */
final class RunMail extends RunServer implements RealMail {

    private final Supplier<List<String>> kept;
    private int before;

    RunMail(Machine machine, Supplier<List<String>> kept) {
        super(machine);
        this.kept = kept;
    }

    void begin() {
        revive();
        before = kept.get().size();
    }

    @Override
    public List<String> messages() {
        return kept.get().stream().skip(before).toList();
    }
}
