package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** Asks openapi-diff. */
final class Judge {

    private Judge() {}

    /** Whether whoever relies on the one OpenAPI 3.0 document can work with the other. */
    static boolean fits(JsonNode before, JsonNode after) {
        return OpenApiCompare.fromContents(before.toString(), after.toString()).isCompatible();
    }
}
