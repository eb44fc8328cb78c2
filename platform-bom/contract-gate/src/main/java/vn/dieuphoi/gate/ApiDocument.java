package vn.dieuphoi.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The OpenAPI document of a service: as the build wrote it from the code, as it is committed, and as it was released.
 *
 * @param service as {@code incident-intake}
 * @param contracts the folder of the committed ones, with those released below it
 */
public record ApiDocument(String service, Path contracts) {

    private static final String REFRESH = "If that is meant, write it down with ./dieuphoi contracts and commit"
            + " contracts/openapi/%s.yaml; if not, it is the code that has to change back.";

    /** The committed document. */
    public Path committed() {
        return contracts.resolve(service + ".yaml");
    }

    /** The releases that have a document of this service, oldest first. */
    public List<Released> releases() {
        return Released.in(contracts.resolve("released")).stream()
                .filter(release -> Files.isRegularFile(release.file(service + ".yaml")))
                .toList();
    }

    private GrowingWords growing() {
        return GrowingWords.in(contracts.resolveSibling("growing-words.yaml"));
    }

    /** Where the generated document is not the committed one, and whether clients would break; with what to do. */
    public List<String> drift(Path generated) {
        var found = new ArrayList<String>();
        var now = Documents.read(generated);
        if (!Files.isRegularFile(committed())) {
            return List.of("contracts/openapi/%s.yaml is not there. ".formatted(service) + REFRESH.formatted(service));
        }
        var before = Documents.read(committed());
        var differences = Difference.between(before, now);
        if (!differences.isEmpty()) {
            found.addAll(ApiBreaks.of(new Change(service, "committed", before, now), growing()));
            found.add("The API of %s is not what contracts/openapi says: %s. %s"
                    .formatted(service, ApiBreaks.shown(differences), REFRESH.formatted(service)));
        }
        return found;
    }

    /** What in a document would break clients of any release; with what to do. */
    public List<String> breaks(Path document) {
        var now = Documents.read(document);
        return releases().stream()
                .flatMap(release -> {
                    var released = Documents.read(release.file(service + ".yaml"));
                    return ApiBreaks.of(new Change(service, release.version(), released, now), growing()).stream();
                })
                .toList();
    }
}
