package vn.dieuphoi.rulebook;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The condition of a rule: an expression in CEL, type-checked against what may be asked about its subject.
 *
 * @param <S> what it is asked about
 */
public final class Condition<S> {

    /** What always holds. */
    static final String ALWAYS = "true";

    private final String text;
    private final List<? extends Asked<S>> uses;
    private final CelRuntime.Program program;

    Condition(String text, List<? extends Asked<S>> uses, CelRuntime.Program program) {
        this.text = text;
        this.uses = uses;
        this.program = program;
    }

    /** The expression as it stands in the rulebook. */
    public String text() {
        return text;
    }

    /** The facts that it names, in the order of their declaration. */
    List<? extends Asked<S>> uses() {
        return uses;
    }

    boolean holds(S subject) {
        if (uses.isEmpty() && text.equals(ALWAYS)) {
            return true;
        }
        var bindings = new HashMap<String, Object>();
        uses.forEach(asked -> bindings.put(asked.code(), asked.in(subject)));
        return (boolean) evaluate(bindings);
    }

    private Object evaluate(Map<String, Object> bindings) {
        try {
            return program.eval(bindings);
        } catch (CelEvaluationException typesWereChecked) {
            throw new IllegalStateException(
                    "condition %s on %s cannot be evaluated".formatted(text, bindings), typesWereChecked);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
