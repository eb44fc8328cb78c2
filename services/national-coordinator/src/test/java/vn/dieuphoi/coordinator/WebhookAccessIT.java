package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.WebhookOwner.DEPARTMENT;
import static vn.dieuphoi.coordinator.WebhookOwner.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

/** Who may keep which webhooks, and where they may go. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WebhookAccessIT {
    private static final String URL = "https://hooks.example.vn/x";

    @AfterEach
    void clear() {
        DEPARTMENT.deleteAll();
        OFFICER.deleteAll();
    }

    @Test
    void isKeptByItsOwnOrganisation() {
        var id = DEPARTMENT.registered(URL).getString("id");
        assertThat(DEPARTMENT.read(id).jsonPath().getString("url")).isEqualTo(URL);
        assertThat(DEPARTMENT.read(id).asString()).doesNotContain("whsec_");
        assertThat(DEPARTMENT.calls(id).jsonPath().getList("items")).isEmpty();
        assertThat(DEPARTMENT.delete(id).statusCode()).isEqualTo(204);
        assertThat(DEPARTMENT.read(id).statusCode()).isEqualTo(404);
    }

    @Test
    void isNotThereForAnotherOrganisation() {
        var id = DEPARTMENT.registered(URL).getString("id");
        assertThat(OFFICER.client().request().get("/v1/webhooks").jsonPath().getList("items"))
                .isEmpty();
        assertThat(OFFICER.read(id).statusCode()).isEqualTo(404);
        assertThat(OFFICER.calls(id).statusCode()).isEqualTo(404);
        assertThat(OFFICER.change(id, "\"1\"", Map.of("url", URL)).statusCode()).isEqualTo(404);
        assertThat(OFFICER.replaceSecret(id).statusCode()).isEqualTo(404);
        assertThat(OFFICER.resend(id, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(404);
        assertThat(OFFICER.delete(id).statusCode()).isEqualTo(404);
        assertThat(DEPARTMENT.read(id).statusCode()).isEqualTo(200);
    }

    @Test
    void isForThreeRolesOnly() {
        var auditor = new WebhookOwner(CaseClient.of(Sample.DEPARTMENT, "auditor", "responder"));
        assertThat(auditor.register(URL).statusCode()).isEqualTo(403);
        assertThat(auditor.client().request().get("/v1/webhooks").statusCode()).isEqualTo(403);
        assertThat(new WebhookOwner(new CaseClient("nobody")).register(URL).statusCode())
                .isEqualTo(401);
    }

    @Test
    void goesToThePublicInternetOnly() {
        Map.of(
                        "http://hooks.example.vn/", "url-not-https",
                        "https://10.0.0.7/", "url-not-public",
                        "https://169.254.169.254/latest/meta-data", "url-not-public",
                        "https://0x7f.1/", "url-ip-spelling",
                        "https://u:p@example.vn/", "url-user-info")
                .forEach((url, code) -> {
                    var answer = DEPARTMENT.register(url);
                    HttpProblem.in(answer).hasStatus(400);
                    assertThat(answer.jsonPath().getString("violations[0].code"))
                            .isEqualTo(code);
                });
    }

    @Test
    void givesARepetitionTheSameSecretAndStoresItSealed() throws SQLException {
        var key = UUID.randomUUID().toString();
        var first = DEPARTMENT.register(URL, key).jsonPath();
        var second = DEPARTMENT.register(URL, key);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.jsonPath().getString("secret"))
                .isEqualTo(first.getString("secret"))
                .startsWith("whsec_");
        assertThat(everythingStored()).doesNotContain(first.getString("secret"));
    }

    private static String everythingStored() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.createStatement();
                var found = query.executeQuery("select (select json_agg(e) from webhook_endpoint e)::text"
                        + " || coalesce((select json_agg(i) from idempotency i)::text, '')")) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void isChangedOnlyAsItWasRead() {
        var id = DEPARTMENT.registered(URL).getString("id");
        var tag = DEPARTMENT.read(id).header("ETag");
        assertThat(DEPARTMENT
                        .change(id, tag, Map.of("url", URL + "2", "paused", true))
                        .jsonPath()
                        .getString("pausedBy"))
                .isEqualTo("owner");
        assertThat(DEPARTMENT.change(id, tag, Map.of("url", URL)).statusCode()).isEqualTo(412);
    }

    @Test
    void isOneOfFewOfAnOrganisation() {
        for (var number = 0; number < 5; number++) {
            DEPARTMENT.registered(URL + number);
        }
        HttpProblem.in(DEPARTMENT.register(URL)).hasStatus(409).hasCode("too-many-webhooks");
        assertThat(OFFICER.register(URL).statusCode()).isEqualTo(201);
        var page = DEPARTMENT.client().request().get("/v1/webhooks?limit=2").jsonPath();
        assertThat(page.getList("items")).hasSize(2);
        assertThat(DEPARTMENT
                        .client()
                        .request()
                        .get("/v1/webhooks?limit=10&cursor=" + page.getString("next"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
    }
}
