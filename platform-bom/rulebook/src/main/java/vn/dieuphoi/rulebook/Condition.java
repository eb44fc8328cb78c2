package vn.dieuphoi.rulebook;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The condition of a rule: an expression in CEL, type-checked against the facts that its trigger makes known. */
public final class Condition {

    private final String text;
    private final List<Fact> uses;
    private final CelRuntime.Program program;

    Condition(String text, List<Fact> uses, CelRuntime.Program program) {
        this.text = text;
        this.uses = uses;
        this.program = program;
    }

    /** The expression as it stands in the rulebook. */
    public String text() {
        return text;
    }

    /** The facts that it names, in the order of their declaration. */
    public List<Fact> uses() {
        return uses;
    }

    boolean holds(Situation situation) {
        var bindings = new HashMap<String, Object>();
        uses.forEach(fact -> bindings.put(fact.code(), fact.in(situation)));
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
