package vn.dieuphoi.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that everything is told at once. */
final class Complaints {

    private final List<Violation> all;
    private final String file;
    private final String rule;

    private Complaints(List<Violation> all, String file, String rule) {
        this.all = all;
        this.file = file;
        this.rule = rule;
    }

    static Complaints in(String file) {
        return new Complaints(new ArrayList<>(), file, "");
    }

    /** The same collection, about another file. */
    Complaints about(String otherFile) {
        return new Complaints(all, otherFile, "");
    }

    /** The same collection, about a rule of this file. */
    Complaints aboutRule(String label) {
        return new Complaints(all, file, label);
    }

    void add(int line, String message) {
        all.add(new Violation(file, line, rule, message));
    }

    int count() {
        return all.size();
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new RulebookInvalid(all.stream()
                    .sorted(Comparator.comparing(Violation::file).thenComparing(Violation::line))
                    .toList());
        }
    }
}
