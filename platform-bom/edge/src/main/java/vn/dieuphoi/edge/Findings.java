package vn.dieuphoi.edge;

import java.util.ArrayList;
import java.util.List;

/** What was found in one body while its fields were read. */
final class Findings {
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    void add(String pointer, String code, Text message) {
        violations.add(new Violation(pointer, code, message));
    }

    /** A violation in edge's own words. */
    void refuse(String pointer, String code, Object... arguments) {
        add(pointer, code, Messages.EDGE.text("field." + code, arguments));
    }

    void absent(String pointer, Presence presence) {
        switch (presence) {
            case REQUIRED -> refuse(pointer, "required");
            case EXPECTED -> missing.add(pointer);
            case OPTIONAL -> {}
        }
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    void throwIfInvalid() {
        if (!violations.isEmpty()) {
            throw Problem.edge(400, "invalid-body").with(violations).failure();
        }
    }
}
