package vn.dieuphoi.rulebook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
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

/** Compiles the conditions under one trigger. */
final class Conditions {

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private final List<Fact> facts;
    private final CelCompiler compiler;

    Conditions(Trigger trigger) {
        facts = Stream.of(Fact.values())
                .filter(fact -> fact.knownUnder(trigger))
                .toList();
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (var fact : facts) {
            builder = builder.addVar(fact.code(), typeOf(fact));
        }
        compiler = builder.build();
    }

    /** Stands in for a condition that does not compile, in a rulebook that is refused. */
    Condition never() {
        return compile("false");
    }

    /** Refuses with an {@link IllegalArgumentException} what does not parse, is not a truth or names an unknown fact. */
    Condition compile(String text) {
        try {
            var tree = compiler.compile(text, "condition").getAst();
            return new Condition(text, uses(tree), runtime.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException unsound) {
            throw new IllegalArgumentException(
                    "%s. Facts known here: %s".formatted(firstLines(unsound), names()), unsound);
        }
    }

    private List<Fact> uses(CelAbstractSyntaxTree tree) {
        var named = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .collect(Collectors.toSet());
        return facts.stream().filter(fact -> named.contains(fact.code())).toList();
    }

    private String names() {
        return facts.stream().map(Fact::code).collect(Collectors.joining(", "));
    }

    /** CEL marks the place on lines of its own below each sentence; a list of violations has one line for each. */
    private static String firstLines(Exception unsound) {
        return Arrays.stream(String.valueOf(unsound.getMessage()).split("\n"))
                .filter(line -> line.startsWith("ERROR"))
                .map(line -> line.replaceFirst("ERROR: condition:\\d+:\\d+: ", ""))
                .collect(Collectors.joining("; "));
    }

    private static CelType typeOf(Fact fact) {
        return switch (fact.type()) {
            case TRUTH -> SimpleType.BOOL;
            case WHOLE_NUMBER -> SimpleType.INT;
        };
    }
}
