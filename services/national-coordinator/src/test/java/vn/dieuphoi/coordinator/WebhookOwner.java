package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody of an organisation who keeps its webhooks. */
record WebhookOwner(CaseClient client) {
    static final WebhookOwner DEPARTMENT = new WebhookOwner(CaseClient.DEPARTMENT);
    static final WebhookOwner OFFICER = new WebhookOwner(CaseClient.OFFICER);
    static final WebhookOwner PROVINCE = new WebhookOwner(CaseClient.of(Sample.PROVINCE, "reporter"));

    private RequestSpecification creating(String key) {
        return client.request().header("Idempotency-Key", key).contentType("application/json");
    }

    Response register(String url) {
        return register(url, UUID.randomUUID().toString());
    }

    Response register(String url, String key) {
        return creating(key).body(Map.of("url", url, "description", "SOC")).post("/v1/webhooks");
    }

    /** Registers a URL that is taken. */
    @CanIgnoreReturnValue
    JsonPath registered(String url) {
        var answer = register(url);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    Response read(String id) {
        return client.request().get("/v1/webhooks/" + id);
    }

    Response change(String id, String ifMatch, Map<String, Object> body) {
        return client.request()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .put("/v1/webhooks/" + id);
    }

    Response delete(String id) {
        return client.request().delete("/v1/webhooks/" + id);
    }

    Response replaceSecret(String id) {
        return creating(UUID.randomUUID().toString()).post("/v1/webhooks/%s/secrets".formatted(id));
    }

    Response calls(String id) {
        return client.request().get("/v1/webhooks/%s/calls".formatted(id));
    }

    Response resend(String id, String call) {
        return client.request().post("/v1/webhooks/%s/calls/%s/resend".formatted(id, call));
    }

    /** Leaves nothing for the next test. */
    void deleteAll() {
        client.request()
                .get("/v1/webhooks")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> assertThat(delete(id).statusCode()).isEqualTo(204));
    }
}
