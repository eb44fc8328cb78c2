package vn.dieuphoi.testkit.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.testkit.house.SourceRule.FILES_ARE_SHORT;
import static vn.dieuphoi.testkit.house.SourceRule.METHODS_ARE_SHORT;
import static vn.dieuphoi.testkit.house.SourceRule.NOTHING_LEFT_FOR_LATER;
import static vn.dieuphoi.testkit.house.SourceRule.NOTHING_PRINTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each source rule passes a clean file and fails on an offender. */
class SourceRulesTest {

    private static final String STATEMENT = "        count++;\n";

    @TempDir
    Path module;

    @BeforeEach
    void plantCleanFiles() throws IOException {
        for (int number = 0; number < 20; number++) {
            plant("src/main/java/Clean%d.java".formatted(number), 10);
        }
    }

    private void plant(String path, int statements) throws IOException {
        plant(path, "    void run() {\n" + STATEMENT.repeat(statements) + "    }\n");
    }

    private void plant(String path, String body) throws IOException {
        var file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Planted {\n    int count;\n\n" + body + "}\n");
    }

    private SourceRules rules() {
        return SourceRules.of(module);
    }

    @ParameterizedTest
    @EnumSource
    void passesCleanFiles(SourceRule rule) {
        rules().check(rule);
    }

    @Test
    void failsOnLongMethod() throws IOException {
        plant("src/test/java/Limit.java", 30);
        rules().check(METHODS_ARE_SHORT);
        plant("src/test/java/Long.java", 31);
        assertThatThrownBy(() -> rules().check(METHODS_ARE_SHORT)).hasMessageContaining("Long.java:4 run has 31 lines");
    }

    @Test
    void failsWhenManyMethodsAreRatherLong() throws IOException {
        for (int number = 0; number < 5; number++) {
            plant("src/main/java/Rather%d.java".formatted(number), 13);
        }
        assertThatThrownBy(() -> rules().check(METHODS_ARE_SHORT))
                .hasMessageContaining("nine of ten methods have up to 13 lines, 12 are allowed");
    }

    @Test
    void failsOnLongFile() throws IOException {
        plant("src/main/java/Long.java", 296);
        assertThatThrownBy(() -> rules().check(FILES_ARE_SHORT)).hasMessageContaining("Long.java has 302 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO" + "DO later", "/* FIX" + "ME */", "@Dis" + "abled"})
    void failsOnWhatIsLeftForLater(String leftover) throws IOException {
        plant("src/test/java/Later.java", leftover + "\n");
        assertThatThrownBy(() -> rules().check(NOTHING_LEFT_FOR_LATER))
                .hasMessageContaining("Later.java:4 " + leftover);
    }

    @Test
    void failsOnPrintingInMainOnly() throws IOException {
        plant("src/test/java/PrintingTest.java", "void a() { System.out.println(); }\n");
        assertThatCode(() -> rules().check(NOTHING_PRINTS)).doesNotThrowAnyException();
        plant("src/main/java/Printing.java", "void a(Exception e) { e.printStackTrace(); System.err.println(); }\n");
        assertThatThrownBy(() -> rules().check(NOTHING_PRINTS)).hasMessageContaining("Printing.java:4");
        rules().allowing(NOTHING_PRINTS, "Printing.java").check(NOTHING_PRINTS);
    }

    @Test
    void failsWithoutSources() {
        assertThatThrownBy(() -> SourceRules.of(module.resolve("nothing")).check(FILES_ARE_SHORT))
                .hasMessageContaining("no Java files below");
    }

    @Test
    void refusesExceptionForFileThatIsGone() {
        assertThatThrownBy(() -> rules().allowing(NOTHING_PRINTS, "Gone.java").check(NOTHING_PRINTS))
                .hasMessageContaining("there is no such file");
    }
}
