package vn.dieuphoi.rulebook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles conditions.
 *
 * @param <S> what they are asked about
 */
final class Conditions<S> {

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private final List<? extends Asked<S>> facts;
    private final CelCompiler compiler;

    /** @param facts what may be asked */
    Conditions(List<? extends Asked<S>> facts) {
        this.facts = List.copyOf(facts);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (var fact : facts) {
            builder = builder.addVar(fact.code(), typeOf(fact));
        }
        compiler = builder.build();
    }

    /** Conditions on a case, under a trigger. */
    static Conditions<Situation> under(Trigger trigger) {
        return new Conditions<>(Stream.of(Fact.values())
                .filter(fact -> fact.knownUnder(trigger))
                .toList());
    }

    /** Conditions on a case, whatever the trigger. */
    static Conditions<Situation> onAnyCase() {
        return under(Trigger.INCIDENT_DETECTED);
    }

    /** Stands in for a condition that does not compile, in a rulebook that is refused. */
    Condition<S> never() {
        return compile("false");
    }

    /** Refuses with an {@link IllegalArgumentException} what does not parse, is not a truth or names an unknown fact. */
    Condition<S> compile(String text) {
        try {
            var tree = compiler.compile(text, "condition").getAst();
            return new Condition<>(text, uses(tree), runtime.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException unsound) {
            throw new IllegalArgumentException(
                    "%s. Facts known here: %s".formatted(firstLines(unsound), names()), unsound);
        }
    }

    private List<? extends Asked<S>> uses(CelAbstractSyntaxTree tree) {
        var named = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .collect(Collectors.toSet());
        return facts.stream().filter(fact -> named.contains(fact.code())).toList();
    }

    private String names() {
        return facts.stream().map(Asked::code).collect(Collectors.joining(", "));
    }

    /** CEL marks the place on lines of its own below each sentence; a list of violations has one line for each. */
    private static String firstLines(Exception unsound) {
        return Arrays.stream(String.valueOf(unsound.getMessage()).split("\n"))
                .filter(line -> line.startsWith("ERROR"))
                .map(line -> line.replaceFirst("ERROR: condition:\\d+:\\d+: ", ""))
                .collect(Collectors.joining("; "));
    }

    private static CelType typeOf(Asked<?> fact) {
        return switch (fact.type()) {
            case TRUTH -> SimpleType.BOOL;
            case WHOLE_NUMBER -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
