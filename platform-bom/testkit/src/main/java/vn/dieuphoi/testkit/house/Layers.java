package vn.dieuphoi.testkit.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What the layers of a service may know of each other. */
final class Layers {

    private static final List<String> KNOWN_TO_DOMAIN =
            List.of("java.", "vn.dieuphoi.contracts.", "vn.dieuphoi.rulebook.", "org.jspecify.annotations.");
    private static final List<String> HIDDEN_FROM_DOMAIN =
            List.of("java.sql.", "java.net.http.", "java.time.Clock", "java.time.InstantSource");

    private Layers() {}

    static boolean isDomain(JavaClass candidate) {
        return List.of(candidate.getPackageName().split("\\.")).contains("domain");
    }

    static boolean isRow(JavaClass candidate) {
        return candidate.getSimpleName().endsWith("Row");
    }

    static ArchCondition<JavaClass> bePlainJava(String root, Allowed allowed) {
        return Never.offend(
                "be plain Java",
                allowed::covers,
                domain -> Stream.concat(
                        Never.described(domain.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> !mayBeKnownToDomain(root, dependency.getTargetClass()))),
                        Uses.readsOfSystemClock(domain)));
    }

    private static boolean mayBeKnownToDomain(String root, JavaClass target) {
        var type = target.getBaseComponentType();
        var name = type.getName();
        return type.isPrimitive()
                || name.startsWith(root + ".") && isDomain(type)
                || KNOWN_TO_DOMAIN.stream().anyMatch(name::startsWith)
                        && HIDDEN_FROM_DOMAIN.stream().noneMatch(name::startsWith);
    }

    static ArchCondition<JavaClass> stayHome(Allowed allowed) {
        return Never.offend(
                "be package-private and used only by the Store of their package",
                allowed::covers,
                row -> Stream.concat(
                        Stream.of(row)
                                .filter(Layers::isVisibleOutside)
                                .map(visible -> visible.getName() + " is not package-private"),
                        Never.described(row.getDirectDependenciesToSelf().stream()
                                .filter(dependency -> !isAtHome(dependency, row)))));
    }

    private static boolean isVisibleOutside(JavaClass row) {
        return row.getModifiers().contains(JavaModifier.PUBLIC)
                || row.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isAtHome(Dependency dependency, JavaClass row) {
        var user = outermost(dependency.getOriginClass());
        return user.getPackageName().equals(row.getPackageName())
                && (isRow(user) || user.getSimpleName().endsWith("Store"));
    }

    static JavaClass outermost(JavaClass nested) {
        return nested.getEnclosingClass().map(Layers::outermost).orElse(nested);
    }

    static ArchRule featuresDoNotCycle(String root, Allowed allowed) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        DescribedPredicate.describe("an allowed class", allowed::covers),
                        DescribedPredicate.alwaysTrue());
    }
}
