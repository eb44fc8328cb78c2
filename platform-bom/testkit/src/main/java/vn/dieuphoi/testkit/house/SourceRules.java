package vn.dieuphoi.testkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The house rules that byte code does not show, as tests over the Java files below {@code src/main/java} and {@code
 * src/test/java} of a module. An exception is named with {@link #allowing} and must exist.
 */
public final class SourceRules {

    private final Path module;
    private final Map<SourceRule, Set<String>> allowed;

    private SourceRules(Path module, Map<SourceRule, Set<String>> allowed) {
        this.module = module;
        this.allowed = allowed;
    }

    /** The rules for the module under test: tests run in its directory. */
    public static SourceRules ofThisModule() {
        return of(Path.of(""));
    }

    /** The rules for the module in {@code directory}, absolute or relative to the module under test. */
    public static SourceRules of(Path directory) {
        return new SourceRules(directory, Map.of());
    }

    /** Lets the files with these names ({@code Console.java}) break one rule. */
    public SourceRules allowing(SourceRule rule, String... fileNames) {
        var more = new EnumMap<SourceRule, Set<String>>(SourceRule.class);
        more.putAll(allowed);
        more.merge(rule, Set.copyOf(List.of(fileNames)), Allowed::union);
        return new SourceRules(module, more);
    }

    /** One dynamic test per rule, named like the rule. */
    public Stream<DynamicTest> tests() {
        return Stream.of(SourceRule.values()).map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> check(rule)));
    }

    void check(SourceRule rule) {
        var sources = sources();
        if (sources.isEmpty()) {
            throw new AssertionError("no Java files below " + module.toAbsolutePath());
        }
        var exceptions = allowed.getOrDefault(rule, Set.of());
        checkAllExist(rule, exceptions, sources);
        var offences = rule.offences(sources.stream()
                .filter(source -> !exceptions.contains(source.name()))
                .toList());
        if (!offences.isEmpty()) {
            throw new AssertionError(rule + ":\n" + String.join("\n", offences));
        }
    }

    private static void checkAllExist(SourceRule rule, Set<String> exceptions, List<SourceFile> sources) {
        for (var name : exceptions) {
            if (sources.stream().noneMatch(source -> source.name().equals(name))) {
                throw new AssertionError(
                        "%s lets %s pass, but there is no such file: remove the exception".formatted(rule, name));
            }
        }
    }

    private List<SourceFile> sources() {
        return Stream.of("src/main/java", "src/test/java")
                .map(module::resolve)
                .filter(Files::isDirectory)
                .flatMap(SourceRules::javaFilesBelow)
                .toList();
    }

    private static Stream<SourceFile> javaFilesBelow(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SourceFile::read).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list " + root, broken);
        }
    }
}
