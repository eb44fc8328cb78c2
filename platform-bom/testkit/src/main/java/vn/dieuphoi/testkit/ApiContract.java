package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import vn.dieuphoi.gate.ApiDocument;

/** The API that the build of a service wrote down, against the one that is committed and those released. */
public final class ApiContract {

    /** Where every build of a service writes the document of its API. */
    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    private static final Path COMMITTED = Path.of("../../contracts/openapi");

    private ApiContract() {}

    /** Fails when the code answers otherwise than the committed document says; the message says what to do. */
    public static void assertIsWhatIsCommitted(String service) {
        var document = new ApiDocument(service, COMMITTED);

        assertThat(document.drift(GENERATED)).isEmpty();
    }

    /** Fails when clients of a released document would break; the message says what to do. */
    public static void assertFitsEveryRelease(String service) {
        var document = new ApiDocument(service, COMMITTED);

        assertThat(document.releases())
                .as("releases in contracts/openapi/released")
                .isNotEmpty();
        assertThat(document.breaks(GENERATED)).isEmpty();
    }
}
