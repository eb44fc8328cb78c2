package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What changed in a contract since one version of it.
 *
 * @param contract the event or the service, as {@code case-opened}
 * @param version the earlier version, as {@code 1.0.0}
 * @param released its document in the earlier version
 * @param newest its document of today
 */
public record Change(String contract, String version, JsonNode released, JsonNode newest) {}
