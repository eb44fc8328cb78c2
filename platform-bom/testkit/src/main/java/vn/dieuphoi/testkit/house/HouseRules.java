package vn.dieuphoi.testkit.house;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The house rules of one module, as tests. A module without a layer says so ({@link #withoutDomain()} and the like), and
 * that statement is checked as well; an exception is named with {@link #allowing} and must exist.
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @TestFactory
 *     Stream<DynamicTest> theHouseRules() {
 *         return HouseRules.of("vn.dieuphoi.intake").withoutDomain().tests();
 *     }
 * }
 * }</pre>
 */
public final class HouseRules {

    private final ModuleClasses module;
    private final Set<HouseRule> absent;
    private final Map<HouseRule, Set<String>> allowed;

    private HouseRules(ModuleClasses module, Set<HouseRule> absent, Map<HouseRule, Set<String>> allowed) {
        this.module = module;
        this.absent = absent;
        this.allowed = allowed;
    }

    /** The rules for all classes on the class path whose package is {@code root} or below it. */
    public static HouseRules of(String root) {
        return of(ModuleClasses.onClassPath(root));
    }

    static HouseRules of(ModuleClasses module) {
        return new HouseRules(module, EnumSet.noneOf(HouseRule.class), Map.of());
    }

    /** This module has no {@code domain} package. */
    public HouseRules withoutDomain() {
        return without(HouseRule.DOMAIN_IS_PLAIN_JAVA);
    }

    /** This module has no {@code *Row} classes. */
    public HouseRules withoutRows() {
        return without(HouseRule.ROWS_STAY_HOME);
    }

    /** This module is one package, so it has no features that could cycle. */
    public HouseRules withoutFeatures() {
        return without(HouseRule.FEATURES_DO_NOT_CYCLE);
    }

    /** This module has no test classes on the class path (its rules are checked from another module). */
    public HouseRules withoutTests() {
        return without(HouseRule.TESTS_SAY_WHAT_THEY_ARE);
    }

    private HouseRules without(HouseRule layer) {
        var more = EnumSet.of(layer);
        more.addAll(absent);
        return new HouseRules(module, more, allowed);
    }

    /** Lets the named classes (fully qualified, with their nested classes) break one rule. */
    public HouseRules allowing(HouseRule rule, String... classNames) {
        var more = new EnumMap<HouseRule, Set<String>>(HouseRule.class);
        more.putAll(allowed);
        more.merge(rule, Set.copyOf(List.of(classNames)), Allowed::union);
        return new HouseRules(module, absent, more);
    }

    /** One dynamic test per rule, named like the rule. */
    public Stream<DynamicTest> tests() {
        return Stream.of(HouseRule.values()).map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> check(rule)));
    }

    void check(HouseRule rule) {
        var classes = rule.isAboutTests() ? module.tests() : module.main();
        var exceptions = new Allowed(rule, allowed.getOrDefault(rule, Set.of()));
        exceptions.checkAllExistIn(classes);
        if (absent.contains(rule)) {
            rule.checkNothingMatches(module.root(), classes);
        } else {
            rule.on(module.root(), exceptions).allowEmptyShould(false).check(classes);
        }
    }
}
