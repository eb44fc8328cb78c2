package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that a guard names is there. This module cannot depend on the services, so it looks at their sources. */
class GuardLinksTest {

    private static final Path ROOT = Path.of("../..");

    static Stream<Enforcement> links() {
        return guards().flatMap(guard -> guard.enforcedBy().stream());
    }

    @ParameterizedTest
    @MethodSource("links")
    void theCodeExists(Enforcement link) {
        var source = source(link.type());
        assertThat(source).as("source of %s", link.type()).isNotEmpty();
        link.method().ifPresent(method -> assertThat(source).containsPattern("\\b%s\\(".formatted(method)));
    }

    @Test
    void everyGuardNamesTheCodeThatEnforcesIt() {
        assertThat(guards())
                .isNotEmpty()
                .allSatisfy(guard ->
                        assertThat(guard.enforcedBy()).as(guard.ref().id()).isNotEmpty());
    }

    private static Stream<Guard> guards() {
        return Duties.LAW.provisions().stream()
                .flatMap(provision -> provision instanceof Guard guard ? Stream.of(guard) : Stream.empty());
    }

    private static String source(String type) {
        var file = "src/main/java/%s.java".formatted(type.replace('.', '/'));
        return Stream.of("services", "platform-bom")
                .map(ROOT::resolve)
                .flatMap(GuardLinksTest::modules)
                .map(module -> module.resolve(file))
                .filter(Files::isRegularFile)
                .map(GuardLinksTest::read)
                .findFirst()
                .orElse("");
    }

    private static Stream<Path> modules(Path folder) {
        try (var modules = Files.list(folder)) {
            return modules.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
