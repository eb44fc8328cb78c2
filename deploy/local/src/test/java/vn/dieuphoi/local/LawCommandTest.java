package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code ./dieuphoi law …} prints and with which code it ends. */
class LawCommandTest {

    private static final Path LAW = Path.of("../../contracts/law");
    private static final String CASE = """
            { "asOf": "2026-10-02T09:00:00+07:00", "detectedAt": "2026-10-01T08:00:00+07:00" }
            """;

    @TempDir
    private Path folder;

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    @Test
    void checkPrintsEveryRuleWithItsCases() {
        assertThat(law("check", "--folder", LAW.toString())).isZero();
        assertThat(printed())
                .containsPattern("A01 +1 +clock +calendar-days P5D +2017-03-16 +2017-10-31 +official +2")
                .containsPattern("B01 +1 +clock +hours PT72H +2026-08-19 +- +single-copy \\(unconfirmed\\) +6")
                .containsPattern("C90 +1 +clock +hours PT72H +2023-07-01 +2025-12-31 +official +3")
                .containsPattern("\\d+ phiên bản quy tắc / rule versions");
    }

    @Test
    void checkNamesFileRuleAndLineOfAnEditedRelease() throws IOException {
        copyLaw();
        replace("tt20-2017.yaml", "P5D", "P6D");

        assertThat(law("check", "--folder", folder.toString())).isEqualTo(1);
        assertThat(complained()).startsWith("tt20-2017.yaml:14 A01 v2: was released and has changed.");
    }

    @Test
    void checkNamesACaseThatComesOutOtherwise() throws IOException {
        copyLaw();
        replace("cases/B03.json", "2026-10-02T08:00:00", "2026-10-02T09:00:00");

        assertThat(law("check", "--folder", folder.toString())).isEqualTo(1);
        assertThat(complained())
                .startsWith(
                        "cases/B03.json, case 1 (declared serious): dueAt is \"2026-10-02T08:00:00+07:00\", expected");
    }

    @Test
    void releaseSealsWhatIsNew() throws IOException {
        copyLaw();
        Files.delete(folder.resolve("released.sums"));

        assertThat(law("release", "--folder", folder.toString())).isZero();
        var sealed = Files.readAllLines(folder.resolve("released.sums"));
        assertThat(sealed).containsAll(Files.readAllLines(LAW.resolve("released.sums")));
        assertThat(law("release", "--folder", folder.toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("released.sums"))).isEqualTo(sealed);
    }

    @Test
    void previewPrintsJson() throws IOException {
        var file = Files.writeString(folder.resolve("case.json"), CASE);

        assertThat(law("preview", "--folder", LAW.toString(), file.toString())).isZero();
        assertThat(printed()).startsWith("{").contains("\"rule\" : \"A01\"");
    }

    @Test
    void previewListsEveryFaultAndEndsWithTwo() throws IOException {
        var file = Files.writeString(
                folder.resolve("case.json"), "{ \"facts\": { \"effects\": [\"on-fire\"] }, \"colour\": 1 }");

        assertThat(law("preview", "--folder", LAW.toString(), file.toString())).isEqualTo(2);
        assertThat(complained().lines().map(line -> line.replaceFirst("^.*case.json: ", "")))
                .hasSize(4)
                .contains("asOf: is missing", "detectedAt: is missing", "colour: is not a known field")
                .anyMatch(line -> line.startsWith("facts.effects: \"on-fire\" is none of service-interrupted, "));
        assertThat(printed()).isEmpty();
    }

    @Test
    void previewOfAFileThatIsNotThereEndsWithTwo() {
        assertThat(law(
                        "preview",
                        "--folder",
                        LAW.toString(),
                        folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(complained()).contains("none.json");
    }

    @Test
    void calendarPrintsJson() throws IOException {
        var file = Files.writeString(folder.resolve("organisation.json"), """
                { "organisation": { "networkMember": true }, "systems": [], "from": "2026-06-01", "to": "2026-06-30" }
                """);

        assertThat(law("calendar", "--folder", LAW.toString(), file.toString())).isZero();
        assertThat(printed()).contains("\"rule\" : \"A13\"", "\"dueAt\" : \"2026-06-20T00:00:00+07:00\"");
    }

    private static int law(String... arguments) {
        return new CommandLine(new LawCommand()).execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void copyLaw() throws IOException {
        try (var files = Files.walk(LAW)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(LAW.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String good, String bad) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(good);
        Files.writeString(path, text.replaceFirst(good, bad));
    }
}
