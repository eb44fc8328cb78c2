package vn.dieuphoi.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What packages, classes and tests may be called. */
final class Names {

    private static final Set<String> DUMPING_GROUNDS =
            Set.of("common", "util", "utils", "shared", "helper", "helpers", "misc", "core", "base", "impl");
    private static final List<String> EMPTY_SUFFIXES =
            List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Base", "DTO", "Dto", "Info", "Data");
    private static final Set<String> STARTING_QUARKUS = Set.of(
            "io.quarkus.test.junit.QuarkusTest",
            "io.quarkus.test.junit.QuarkusIntegrationTest",
            "io.quarkus.test.common.WithTestResource",
            "io.quarkus.test.common.QuarkusTestResource");

    private Names() {}

    static ArchCondition<JavaClass> sayWhatTheyAre(Allowed allowed) {
        return Never.offend(
                "say what they are",
                allowed::covers,
                candidate -> Stream.concat(
                        segments(candidate)
                                .filter(DUMPING_GROUNDS::contains)
                                .map(segment ->
                                        "%s is in a package named '%s'".formatted(candidate.getName(), segment)),
                        Stream.of(candidate.getSimpleName())
                                .filter(Names::saysNothing)
                                .map(name -> "%s has a name that says nothing".formatted(candidate.getName()))));
    }

    private static Stream<String> segments(JavaClass candidate) {
        return Stream.of(candidate.getPackageName().split("\\."));
    }

    private static boolean saysNothing(String simpleName) {
        return simpleName.matches("Abstract[A-Z].*") || EMPTY_SUFFIXES.stream().anyMatch(simpleName::endsWith);
    }

    static ArchCondition<JavaClass> liveInNullMarkedPackages(Allowed allowed) {
        return Never.offend(
                "live in a @NullMarked package",
                allowed::covers,
                candidate -> Stream.of(candidate.getPackage())
                        .filter(home -> !home.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(home -> "%s lacks a package-info with @NullMarked".formatted(home.getName())));
    }

    static boolean isPackageInfo(JavaClass candidate) {
        return candidate.getSimpleName().equals("package-info");
    }

    static boolean hasTests(JavaClass candidate) {
        return candidate.getMethods().stream()
                .anyMatch(method -> method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
    }

    static ArchCondition<JavaClass> beTestOrIT(Allowed allowed) {
        return Never.offend("be *Test (plain Java) or *IT (starts something)", allowed::covers, candidate -> {
            var outermost = Layers.outermost(candidate);
            return Stream.concat(misnamed(outermost), startingQuarkus(outermost));
        });
    }

    private static Stream<String> misnamed(JavaClass test) {
        return Stream.of(test)
                .filter(named -> !named.getSimpleName().endsWith("Test"))
                .filter(named -> !named.getSimpleName().endsWith("IT"))
                .map(named -> named.getName() + " has tests but is not named *Test or *IT");
    }

    private static Stream<String> startingQuarkus(JavaClass test) {
        return Stream.of(test)
                .filter(plain -> plain.getSimpleName().endsWith("Test"))
                .filter(plain -> STARTING_QUARKUS.stream().anyMatch(plain::isAnnotatedWith))
                .map(plain -> plain.getName() + " starts Quarkus, so it is an *IT");
    }
}
