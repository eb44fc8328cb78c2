package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.local.stack.Addresses;

/** All cases that the coordinator sees, page by page. */
final class CaseList {
    private final Api api;
    private final Addresses addresses;

    CaseList(Api api, Addresses addresses) {
        this.api = api;
        this.addresses = addresses;
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            URI address = addresses.coordinator().resolve("/v1/cases?limit=200" + cursor);
            JsonNode page = Api.must(api.get("coordinator", address), address).json();
            page.path("items").forEach(one -> ids.add(one.path("id").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
