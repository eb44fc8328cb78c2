package vn.dieuphoi.timers.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.Mail;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

@QuarkusTest
@TestProfile(Demo.class)
class PagingIT {
    private static final Duration TARGET = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Longer than a mail server may keep a mail waiting. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);

    private static final Pattern LINK = Pattern.compile("https://timers\\.example(/pages/[A-Za-z0-9_-]+)");

    @Inject
    MovableClock clock;

    private final Story story = Story.at(Instant.parse("2026-11-04T03:00:00Z"));
    private final Reader reader = Reader.coordinator();
    private Telling telling;

    @BeforeEach
    void begin() {
        telling = new Telling();
    }

    @AfterEach
    void end() {
        clock.reset();
        telling.close();
    }

    @Test
    void callsThePersonOnDutyWhoTakesThePageByItsLink() {
        missTheTargetOf(Story.COORDINATOR);
        var page = reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        var link = link(mail(page));

        var shown = given().get(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString())
                .contains("Quá chỉ tiêu nội bộ", "A06 v1", story.incident().toString(), "<form method=\"post\">");
        assertThat(reader.awaitPage(story.incident(), Story.COORDINATOR, "sent"))
                .isEqualTo(page);

        var taken = given().post(link);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.asString()).contains("Cuộc gọi này đã được nhận").doesNotContain("<form");
        clock.advance(Duration.ofSeconds(5));
        assertThat(given().post(link).asString()).isEqualTo(taken.asString());
        assertThat(given().get(link).asString()).isEqualTo(taken.asString());

        var acknowledged = reader.awaitPage(story.incident(), Story.COORDINATOR, "acknowledged");
        assertThat(acknowledged)
                .containsEntry("acknowledgedAt", story.minute(2).plus(TARGET).toString())
                .containsEntry("sentAt", page.get("sentAt"));
        assertThat(reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "missed"))
                .containsEntry("missed", "internal-target");
        assertThat(endings()).containsExactly("ANSWERED");
    }

    @Test
    void tellsTheOthersOfPagesWithoutNamingAPerson() {
        missTheTargetOf(Story.COORDINATOR);
        var page = reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        given().post(link(mail(page)));

        var id = PageId.fromString((String) page.get("id"));
        var deadline = DeadlineId.fromString((String) page.get("deadline"));
        var now = story.minute(2).plus(TARGET);
        try (var told = TopicProbe.on(Topic.DEADLINE)) {
            var records = told.await(2, record -> record.aggregate().equals("page/" + id));
            assertThat(records.get(0).event())
                    .isEqualTo(new PageSent(
                            id,
                            deadline,
                            story.incident(),
                            1,
                            Story.COORDINATOR,
                            "e-mail",
                            now,
                            now.plus(PATIENCE),
                            1));
            assertThat(records.get(1).event()).isEqualTo(new PageAcknowledged(id, deadline, story.incident(), now));
            assertThat(told.records()).noneMatch(record -> record.value().contains("truc-ban"));
        }
    }

    @Test
    void climbsTheChainUntilNobodyIsLeft() {
        missTheTargetOf(Story.DEPARTMENT);
        reader.awaitPage(story.incident(), Story.DEPARTMENT, "sent");
        clock.advance(PATIENCE);
        var second = reader.awaitPage(story.incident(), Story.PROVINCE, "sent");
        clock.advance(PATIENCE);
        reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        clock.advance(PATIENCE);

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(endings()).containsExactly("NOBODY_LEFT"));
        assertThat(second).containsEntry("step", 2);
        assertThat(mail(second).recipients()).containsExactly("truc-ban@ubnd-19.example");
        assertThat(metric("incident_timers_unanswered_escalations_total")).isPositive();
    }

    @Test
    void stopsCallingWhenTheDutyIsFulfilled() {
        missTheTargetOf(Story.DEPARTMENT);
        reader.awaitPage(story.incident(), Story.DEPARTMENT, "sent");

        telling.tell(story.acknowledged(Story.DEPARTMENT, 3));

        assertThat(reader.awaitDeadline(story.incident(), "A06", Story.DEPARTMENT, "met"))
                .containsEntry("afterTarget", true)
                .containsEntry("metBy", "acknowledgement")
                .containsEntry("missed", "internal-target");
        assertThat(endings()).containsExactly("DEADLINE_MET");
    }

    @Test
    void callsTheBodyAboveWhereNobodyIsOnCall() {
        clock.set(story.minute(2));
        telling.tell(story.notice(), story.opened());
        reader.awaitDeadline(story.incident(), "A03", Story.HOSPITAL, "running");

        clock.set(story.minute(61));

        // The province is called for a duty of its own too, at once.
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(reader.pages(story.incident()))
                        .filteredOn(page -> Story.PROVINCE.value().equals(page.get("organisation")))
                        .filteredOn(page -> "sent".equals(page.get("state")))
                        .extracting(page -> page.get("step"))
                        .contains(2));
        assertThat(metric("incident_timers_bodies_without_contact_total")).isPositive();
    }

    @Test
    void waitsForTheMailServerAndKeepsTheMessageId() {
        var server = RealInfrastructure.mail();
        server.stop();
        try {
            missTheTargetOf(Story.COORDINATOR);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(reader.awaitPage(story.incident(), Story.COORDINATOR, "pending"))
                            .containsEntry("attempts", 1));
        } finally {
            server.restart();
        }
        await().atMost(LONG_ENOUGH).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(2));
            assertThat(reader.pages(story.incident()))
                    .singleElement()
                    .satisfies(page -> assertThat(page).containsEntry("state", "sent"));
        });

        var page = reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        assertThat((int) page.get("attempts")).isGreaterThan(1);
        assertThat(mailsOf(page)).hasSize(1);
    }

    @Test
    void sendsAPageAgainUnderTheSameIdentityWhereItIsNotKnownToBeSent() throws SQLException {
        missTheTargetOf(Story.COORDINATOR);
        var page = reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        mail(page);

        change("update page set state = 'pending', sent_at = null, next_attempt_at = now() - interval '1 year'"
                + " where id = '" + page.get("id") + "'");

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(mailsOf(page)).hasSize(2));
        assertThat(reader.awaitPage(story.incident(), Story.COORDINATOR, "sent"))
                .containsEntry("attempts", 2);
        assertThat(metric("incident_timers_resent_pages_total")).isPositive();
    }

    @Test
    void writesTheMailInVietnameseWithTheNamesOfTheDirectory() {
        telling.tell(Directory.named(Story.DEPARTMENT, "Sở Thông tin và Truyền thông (mẫu)"));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(rows("select name from organisation_name"))
                        .contains("Sở Thông tin và Truyền thông (mẫu)"));
        missTheTargetOf(Story.DEPARTMENT);

        var mail = mail(reader.awaitPage(story.incident(), Story.DEPARTMENT, "sent"));

        assertThat(mail.subject()).isEqualTo("[DieuPhoi] Quá chỉ tiêu nội bộ: A06 v1, sự cố " + story.incident());
        assertThat(mail.text())
                .startsWith("Kính gửi Trực ban Sở (mẫu),")
                .contains(
                        "Sở Thông tin và Truyền thông (mẫu)", "không phải là thời hạn luật định", "not a limit of law")
                .doesNotContain("Máy chủ bị mã hóa");
    }

    private void missTheTargetOf(OrganisationId body) {
        clock.set(story.minute(2));
        telling.tell(story.notice(), story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, body, 2));
        reader.awaitDeadline(story.incident(), "A06", body, "running");
        clock.advance(TARGET);
    }

    @CanIgnoreReturnValue
    private static Mail mail(Map<String, Object> page) {
        return RealInfrastructure.mail().awaitFirst(mail -> isOf(mail, page));
    }

    private static List<Mail> mailsOf(Map<String, Object> page) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> isOf(mail, page))
                .toList();
    }

    private static boolean isOf(Mail mail, Map<String, Object> page) {
        return mail.messageId().equals("<" + page.get("id") + "@dieuphoi.local>");
    }

    private static URI link(Mail mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return URI.create(found.group(1));
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<String> endings() {
        return rows("select e.ending from escalation e join deadline d on d.id = e.deadline where d.incident = '"
                + story.incident() + "'");
    }

    private static List<String> rows(String select) {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.prepareStatement(select);
                var rows = query.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void change(String statement) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var change = connection.prepareStatement(statement)) {
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }
}
