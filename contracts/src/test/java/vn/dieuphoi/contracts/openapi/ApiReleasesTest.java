package vn.dieuphoi.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.gate.ApiDocument;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.Released;

/** The committed documents of the APIs fit every release. That they are true, the services' own tests say. */
class ApiReleasesTest {

    private static final Path OPENAPI = Path.of("openapi");

    static Stream<ApiDocument> documents() {
        return Documents.list(OPENAPI).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> new ApiDocument(name.replace(".yaml", ""), OPENAPI));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void clientsOfEveryReleaseCanUseTheApiOfToday(ApiDocument document) {
        assertThat(document.releases()).isNotEmpty();
        assertThat(document.breaks(document.committed())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isOpenApi31(ApiDocument document) {
        assertThat(Documents.read(document.committed()).path("openapi").asText())
                .startsWith("3.1.");
    }

    @Test
    void noApiOfAReleaseHasDisappeared() {
        assertThat(Released.in(OPENAPI.resolve("released")))
                .isNotEmpty()
                .allSatisfy(release -> assertThat(Documents.list(release.folder()))
                        .allSatisfy(file ->
                                assertThat(OPENAPI.resolve(file.getFileName())).exists()));
    }
}
