package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.gate.Change;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.EventBreaks;
import vn.dieuphoi.gate.GrowingWords;
import vn.dieuphoi.gate.Released;
import vn.dieuphoi.gate.SchemaCheck;
import vn.dieuphoi.gate.Seals;

/** The events of today fit every release, both ways: in their schemas and in their examples. */
class ReleasesTest {

    private static final GrowingWords GROWING = GrowingWords.in(Path.of("growing-words.yaml"));

    static Stream<Arguments> releases() {
        return EventTypes.all().stream()
                .flatMap(type -> Released.in(folder(type).resolve("released")).stream()
                        .map(release -> argumentSet(type.folder() + " " + release, type, release)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theNewestSchemaFits(EventType type, Released release) {
        var newest = ContractFiles.read(folder(type).resolve("v1.schema.json"));

        var change = new Change(type.folder(), release.version(), schema(release), newest);

        assertThat(EventBreaks.of(change, GROWING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theExamplesOfTheReleaseAreValidToday(EventType type, Released release) {
        var newest = ContractFiles.read(folder(type).resolve("v1.schema.json"));

        assertThat(examples(release.folder()))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(SchemaCheck.errors(newest, ContractFiles.read(example)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theExamplesOfTodayAreValidInTheRelease(EventType type, Released release) {
        var newest = ContractFiles.read(folder(type).resolve("v1.schema.json"));
        var released = GROWING.grown(schema(release), newest);

        assertThat(examples(folder(type)))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(SchemaCheck.errors(released, ContractFiles.read(example)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theRecordOfTodayReadsTheExamplesOfTheRelease(EventType type, Released release) throws IOException {
        for (var example : examples(release.folder())) {
            var json = ContractFiles.read(example);

            assertThat(ContractFiles.write(ContractFiles.parse(type, json))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void everyEventWasReleased(EventType type) {
        assertThat(Released.in(folder(type).resolve("released")))
                .as("releases of %s; make its first with ./dieuphoi contracts release VERSION", type.folder())
                .isNotEmpty();
    }

    @Test
    void nothingReleasedHasChanged() {
        assertThat(Seals.in(Path.of("SHA256SUMS"), Path.of(".")).broken()).isEmpty();
    }

    private static JsonNode schema(Released release) {
        return ContractFiles.read(release.file("v1.schema.json"));
    }

    private static List<Path> examples(Path version) {
        return Documents.list(version.resolve("examples"));
    }

    private static Path folder(EventType type) {
        return Path.of("events", type.folder());
    }
}
