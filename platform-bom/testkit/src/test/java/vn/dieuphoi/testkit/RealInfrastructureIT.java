package vn.dieuphoi.testkit;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** The testkit under a Quarkus application, as a service's IT uses it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RealInfrastructureIT {

    private static final OrganisationId HOSPITAL = new OrganisationId("benh-vien-19");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Test
    void givesDatabaseThatTestsSeeToo() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect()) {
            assertThat(connection.getCatalog()).isEqualTo(databaseOfService());
        }
    }

    private static String databaseOfService() {
        return when().get("/sample/database").then().statusCode(200).extract().asString();
    }

    @Test
    void survivesKilledDatabase() {
        var database = databaseOfService();
        RealInfrastructure.postgres().kill();
        when().get("/sample/database").then().statusCode(500);
        RealInfrastructure.postgres().restart();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(databaseOfService()).isEqualTo(database));
    }

    @Test
    void putsBadLineBeforeDatabase() {
        var line = RealInfrastructure.postgres().line();
        line.refuse();
        when().get("/sample/database").then().statusCode(500);
        line.mend();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(databaseOfService()).isNotEmpty());
    }

    @Test
    void acceptsTokenOfTheRun() {
        given().auth()
                .oauth2(TestTokens.of(HOSPITAL, "analyst", "reporter"))
                .get("/sample/who")
                .then()
                .statusCode(200)
                .body(equalTo("analyst of benh-vien-19"));
    }

    static Stream<String> forgeries() {
        return Stream.of(
                TestTokens.forAnotherAudience(HOSPITAL, "analyst", "reporter"),
                TestTokens.fromAnotherIssuer(HOSPITAL, "analyst", "reporter"),
                TestTokens.signedByAnotherKey(HOSPITAL, "analyst", "reporter"),
                TestTokens.expired(HOSPITAL, "analyst", "reporter"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refusesForgery(String token) {
        given().auth().oauth2(token).get("/sample/who").then().statusCode(401);
    }

    @Test
    void refusesOtherRole() {
        var auditor = TestTokens.of(HOSPITAL, "auditor", "auditor");
        given().auth().oauth2(auditor).get("/sample/who").then().statusCode(403);
    }

    @Test
    void leavesOrganisationOut() {
        var nobody = TestTokens.withoutOrganisation("analyst", "reporter");
        given().auth().oauth2(nobody).get("/sample/who").then().body(equalTo("analyst of null"));
    }

    @RepeatedTest(2)
    void movesTheClockThatItFoundRunning() {
        assertThat(timeOfService()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        clock.advance(Duration.ofHours(1));
        assertThat(timeOfService()).isEqualTo("2027-01-01T01:00:00Z");
    }

    private static Instant timeOfService() {
        return Instant.parse(when().get("/sample/time").asString());
    }

    @Test
    void keepsMail() {
        given().contentType("text/plain; charset=UTF-8")
                .body("Nhấn vào đây: http://127.0.0.1/pages/" + "x".repeat(100))
                .post("/sample/mail")
                .then()
                .statusCode(204);
        var mail = RealInfrastructure.mail().awaitFirst(found -> found.text().contains("Nhấn"));
        assertThat(mail.recipients()).containsExactly("officer@a05.example.vn");
        assertThat(mail.subject()).isEqualTo("Sự cố");
        assertThat(mail.text()).contains("/pages/" + "x".repeat(100));
        assertThat(mail.messageId()).startsWith("<");
    }

    @Test
    void survivesKilledBroker() {
        try (var probe = TopicProbe.on(Topic.LESSON)) {
            var record = new TopicRecord("before", Map.of(), "1");
            probe.publish(record);
            RealInfrastructure.kafka().kill();
            assertThat(RealInfrastructure.kafka().isAlive()).isFalse();
            RealInfrastructure.kafka().restart();
            probe.publish(record.withValue("2"));
            assertThat(probe.await(2, found -> found.key().equals("before")))
                    .extracting(TopicRecord::value)
                    .isEqualTo(List.of("1", "2"));
        }
    }

    @Test
    void namesTheChoicesOfInfrastructure() {
        assertThat(Choice.of("embedded")).isEqualTo(Choice.EMBEDDED);
        assertThatThrownBy(() -> Choice.of("cloud"))
                .hasMessageContaining("INFRA=cloud")
                .hasMessageContaining("containers");
    }
}
