package vn.dieuphoi.coordinator.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;

/** Writes cases as JSON. The version is taken from the words themselves: equal documents, equal versions. */
@ApplicationScoped
class CaseDocuments {
    private static final int DIGITS_OF_A_LONG = 15;

    private final ObjectMapper json;

    CaseDocuments(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A case as it is sent.
     *
     * @param version for the entity tag
     */
    record CaseDocument(String json, long version) {}

    CaseDocument of(CaseFile file) {
        try {
            var text = json.writeValueAsString(CaseView.of(file));
            var digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).value();
            return new CaseDocument(text, Long.parseLong(digest.substring(0, DIGITS_OF_A_LONG), 16));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(
                    "case %s cannot be written".formatted(file.incident().id()), ours);
        }
    }
}
