package vn.dieuphoi.lessons;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.testkit.TestTokens;

/** Who calls in the tests. */
public final class Visitors {
    private static final OrganisationId OTHER_COORDINATOR = new OrganisationId("vncert-cc");
    private static final OrganisationId MEMBER = new OrganisationId("veris-finance");

    private Visitors() {}

    /** The national coordinator of every story. */
    public static RequestSpecification editor() {
        return as(TestTokens.of(CaseStory.COORDINATOR, "coordinator", "national-coordinator"));
    }

    /** Has the role, but coordinates other cases. */
    public static RequestSpecification otherCoordinator() {
        return as(TestTokens.of(OTHER_COORDINATOR, "other", "national-coordinator"));
    }

    /** Of the coordinator's organisation, without the role. */
    public static RequestSpecification auditor() {
        return as(TestTokens.of(CaseStory.COORDINATOR, "auditor", "auditor"));
    }

    /** Had a part in every story. */
    public static RequestSpecification party() {
        return as(TestTokens.of(CaseStory.SPECIALISED_UNIT, "so-officer", "specialised-officer"));
    }

    /** Of the network, without a part in any story. */
    public static RequestSpecification member() {
        return as(TestTokens.of(MEMBER, "veris-finance", "reporter"));
    }

    /** Speaks for the standing agency. */
    public static RequestSpecification approver() {
        return as(TestTokens.of(StandingAgency.OF_TODAY, "approver", "publication-approver"));
    }

    /** Without a login. */
    public static RequestSpecification unknown() {
        return given().contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static RequestSpecification as(String token) {
        return unknown().auth().oauth2(token);
    }

    /** Gives the draft of a story a text. */
    public static Response edit(CaseStory story, Map<String, ?> text) {
        var path = "/v1/lessons/" + story.lesson();
        return editor().header("If-Match", editor().get(path).header("ETag"))
                .body(text)
                .put(path);
    }

    /** Publishes the lesson of a story. */
    public static Response publish(CaseStory story, String tlp) {
        return publish(story, tlp, UUID.randomUUID().toString());
    }

    public static Response publish(CaseStory story, String tlp, String key) {
        return editor().header("Idempotency-Key", key)
                .body(Map.of("tlp", tlp))
                .post("/v1/lessons/" + story.lesson() + "/publication");
    }
}
