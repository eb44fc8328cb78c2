package vn.dieuphoi.timers.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.SchemaCheck;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

@QuarkusTest
@TestProfile(ByWebhook.class)
class PageWebhookIT {
    private static final Path SCHEMA = Path.of("../../contracts/webhooks/page/v1.schema.json");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Story story = Story.at(Instant.now().minusSeconds(180));
    private final Reader reader = Reader.coordinator();
    private Receiver good;
    private Receiver hang;
    private Receiver refuse;
    private Telling telling;

    @BeforeEach
    void begin() throws SQLException {
        Tables.callNobodyAnyMore();
        good = Receiver.answering(204, ReceiverContacts.port(Story.COORDINATOR));
        hang = Receiver.hanging(ReceiverContacts.port(Story.DEPARTMENT));
        refuse = Receiver.answering(404, ReceiverContacts.port(Story.HOSPITAL));
        telling = new Telling();
    }

    @AfterEach
    void end() {
        telling.close();
        good.close();
        hang.close();
        refuse.close();
    }

    @Test
    void callsByBothChannelsAndTakesTheAnswerToEitherForBoth() throws WebhookVerificationException {
        miss(story, Story.COORDINATOR);
        var page = awaitPage(Story.COORDINATOR, "webhook", "sent");
        awaitPage(Story.COORDINATOR, "e-mail", "sent");

        var call = good.calls().stream()
                .filter(received -> received.headers().get("webhook-id").contains((String) page.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(SchemaCheck.errors(Documents.read(SCHEMA), Documents.parse(call.body())))
                .isEmpty();
        new Webhook(ReceiverContacts.key()).verify(call.body(), HttpHeaders.of(call.headers(), (name, value) -> true));
        var told = JsonPath.from(call.body());
        assertThat(told.getString("type")).isEqualTo("page.sent");
        assertThat(told.getString("data.rule")).isEqualTo("A06 v1");
        assertThat(told.getString("data.incident")).isEqualTo(story.incident().toString());
        assertThat(call.body()).doesNotContain("truc-ban", "mã hóa");

        given().post(URI.create(told.getString("data.acknowledge")).getPath())
                .then()
                .statusCode(200);
        awaitPage(Story.COORDINATOR, "webhook", "acknowledged");
        awaitPage(Story.COORDINATOR, "e-mail", "acknowledged");
    }

    @Test
    void sendsTheMailWhereTheReceiverRefuses() {
        telling.tell(story.notice(), story.opened());

        assertThat(awaitPage(Story.HOSPITAL, "webhook", "failed"))
                .extractingByKey("log")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(attempt ->
                        assertThat(attempt).containsEntry("result", "refused").containsEntry("reason", "http-404"));
        assertThat(refuse.calls()).isNotEmpty();
        awaitPage(Story.HOSPITAL, "e-mail", "sent");
        assertThat(reader.pages(story.incident()))
                .allMatch(page -> page.get("step").equals(1));
    }

    @Test
    void doesNotLetAReceiverThatHangsHoldUpTheMails() {
        var stories = Stream.generate(() -> Story.at(Instant.now().minusSeconds(180)))
                .limit(60)
                .toList();
        long before = mailsTo("truc-ban@so-tttt-19.example");
        stories.forEach(each -> miss(each, Story.DEPARTMENT));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(mailsTo("truc-ban@so-tttt-19.example")).isGreaterThanOrEqualTo(before + 60));
        assertThat(hang.calls()).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages(stories.getFirst(), Story.DEPARTMENT, "webhook"))
                        .singleElement()
                        .satisfies(page -> {
                            assertThat(page).containsEntry("state", "pending");
                            assertThat((List<?>) page.get("log")).isNotEmpty();
                        }));
    }

    private static long mailsTo(String address) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> mail.recipients().contains(address))
                .count();
    }

    private void miss(Story missed, OrganisationId body) {
        telling.tell(missed.notice(), missed.opened(), missed.routed(Role.OPERATOR));
        telling.tell(missed.confirmed(Role.OPERATOR, body, 2));
    }

    @CanIgnoreReturnValue
    private Map<String, Object> awaitPage(OrganisationId body, String channel, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> pages(story, body, channel).stream()
                                .filter(page -> page.get("state").equals(state))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private List<Map<String, Object>> pages(Story of, OrganisationId body, String channel) {
        return reader.pages(of.incident()).stream()
                .filter(page -> page.get("organisation").equals(body.value()))
                .filter(page -> page.get("channel").equals(channel))
                .toList();
    }
}
