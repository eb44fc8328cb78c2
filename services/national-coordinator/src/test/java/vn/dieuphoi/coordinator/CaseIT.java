package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.CaseClient.PATIENCE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.Mail;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** From the notice on the topic to the mails at the mail server and the events for the others. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseIT {

    private static List<Mail> mailsOf(Sample.Notice notice) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> mail.text().contains(notice.incident().toString()))
                .toList();
    }

    @Test
    void opensTheCaseOfANotice() {
        var id = Told.notice(Sample.notice());
        var found = OFFICER.awaitSent(id, 6);
        assertThat(found.getString("id")).isEqualTo(id.toString());
        assertThat(found.getString("state")).isEqualTo("open");
        assertThat(found.getString("description")).isEqualTo(Sample.DESCRIPTION);
        assertThat(found.<String, Object>getMap("system"))
                .isEqualTo(
                        Map.of("id", "his-19", "name", "Hệ thống thông tin bệnh viện (HIS) Sông Công Mới", "level", 3));
        assertThat(found.<String, Object>getMap("parties"))
                .containsKeys("operator", "owner", "specialised-unit", "responsible-member", "national-coordinator")
                .containsEntry("owner", Map.of("id", "ubnd-19", "name", "Ủy ban nhân dân tỉnh Thái Nguyên"));
        assertThat(found.getList("unresolved")).isEmpty();
        assertThat(found.getString("completedAt")).isNull();
    }

    @Test
    void tellsEverybodyByMailWithTheServersReplyForProof() {
        var notice = Sample.notice();
        var found = OFFICER.awaitSent(Told.notice(notice), 6);
        assertThat(CaseClient.deliveries(found, "operator"))
                .extracting(
                        delivery -> delivery.get("organisation"),
                        delivery -> delivery.get("roles"),
                        delivery -> delivery.get("attempts"))
                .containsExactlyInAnyOrder(
                        tuple("a05", List.of("national-coordinator"), 1),
                        tuple("ubnd-19", List.of("owner"), 1),
                        tuple("so-tttt-19", List.of("specialised-unit", "responsible-member"), 1));
        assertThat(found.<String>getList("deliveries.proof"))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(proof -> proof.startsWith("250 Ok: kept as "));
        assertThat(mailsOf(notice))
                .extracting(Mail::recipients)
                .containsExactlyInAnyOrder(
                        List.of("truc-ban@a05.example"),
                        List.of("truc-ban@ubnd-19.example"),
                        List.of("truc-ban@so-tttt-19.example"),
                        List.of("truc-ban@a05.example"),
                        List.of("truc-ban@ubnd-19.example"),
                        List.of("truc-ban@benh-vien-19.example"));
    }

    @Test
    void namesEachMailAfterItsDelivery() {
        var notice = Sample.notice();
        var found = OFFICER.awaitSent(Told.notice(notice), 6);
        assertThat(mailsOf(notice))
                .extracting(Mail::messageId)
                .containsExactlyInAnyOrderElementsOf(found.<String>getList("deliveries.id").stream()
                        .map("<%s@dieuphoi.local>"::formatted)
                        .toList());
    }

    @Test
    void relaysForTheSpecialisedUnitByItsOwnRule() {
        var notice = Sample.notice();
        var found = OFFICER.awaitSent(Told.notice(notice), 6);
        assertThat(CaseClient.deliveries(found, "specialised-unit"))
                .extracting(delivery -> delivery.get("organisation"), CaseIT::ruleOf)
                .containsExactlyInAnyOrder(tuple("a05", "A07"), tuple("ubnd-19", "A07"), tuple("benh-vien-19", "A07"));
        assertThat(mailsOf(notice).stream().filter(mail -> mail.recipients().contains("truc-ban@benh-vien-19.example")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("thay mặt Sở Khoa học và Công nghệ tỉnh Thái Nguyên", "QĐ05 Đ12.1.b"));
    }

    private static Object ruleOf(Map<String, Object> delivery) {
        return ((Map<?, ?>) delivery.get("rule")).get("id");
    }

    @Test
    void publishesWhatItDecided() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitSent(id, 6);
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var events = cases.await(9, record -> record.key().equals(id.toString()));
            assertThat(events)
                    .extracting(record -> record.sequence())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(events.getFirst().event()).isInstanceOfSatisfying(CaseOpened.class, opened -> {
                assertThat(opened.systemLevel()).contains(3);
                assertThat(opened.chain()).containsEntry(Role.OPERATOR, List.of(Sample.PROVINCE, Sample.GOVERNMENT));
            });
            assertThat(events.get(1).event()).isInstanceOf(SubmissionRouted.class);
            assertThat(events.stream().filter(record -> record.event() instanceof DeliveryConfirmed))
                    .hasSize(6);
        }
    }

    @Test
    void sendsReportsOnByTheirOwnRules() {
        var id = Told.notice(Sample.notice());
        Told.report(id, SubmissionKind.INITIAL);
        Told.report(id, SubmissionKind.RESPONSE_ENDED);
        Told.report(id, SubmissionKind.CLOSING);
        var found = OFFICER.awaitSent(id, 6 + 6 + 3 + 2);
        assertThat(found.<String>getList("submissions.kind"))
                .containsExactly("notice", "initial", "response-ended", "closing");
        assertThat(found.<String>getList("deliveries.rule.id"))
                .containsOnly("A01", "A03", "A04", "A07")
                .contains("A03", "A04");
    }

    @Test
    void takesTheSameRecordOnceHoweverOftenItArrives() {
        var notice = Sample.notice();
        var record = Told.record(notice.accepted());
        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            intake.publish(record, record, record, record, record);
        }
        OFFICER.awaitSent(notice.incident(), 6);
        Told.report(notice.incident(), SubmissionKind.RESPONSE_ENDED);
        OFFICER.awaitSent(notice.incident(), 9);
        assertThat(mailsOf(notice)).hasSize(9).extracting(Mail::messageId).doesNotHaveDuplicates();
        try (var cases = TopicProbe.on(Topic.CASE)) {
            assertThat(cases.await(
                            1, found -> found.key().equals(notice.incident().toString())))
                    .filteredOn(found -> found.event() instanceof CaseOpened)
                    .hasSize(1);
        }
    }

    @Test
    void takesManyNoticesAtOnce() {
        var incidents =
                Stream.generate(Sample::notice).limit(40).map(Told::notice).toList();
        Awaitility.await()
                .atMost(PATIENCE.multipliedBy(2))
                .untilAsserted(
                        () -> assertThat(incidents.stream().map(CaseIT::sent)).containsOnly(6));
    }

    private static Integer sent(IncidentId id) {
        return OFFICER.read(id)
                .jsonPath()
                .getList("deliveries.findAll { it.state == 'sent' }")
                .size();
    }

    @Test
    void writesTheCaseAsAgreed() {
        var id = Told.notice(Sample.notice());
        var found = OFFICER.awaitSent(id, 6);
        assertThat(found.<String, Object>getMap("submissions[0]"))
                .containsOnlyKeys("id", "kind", "sender", "acceptedAt", "receiptNumber", "sha256");
        assertThat(found.<String, Object>getMap("deliveries[0]"))
                .containsOnlyKeys(
                        "id",
                        "submission",
                        "leg",
                        "organisation",
                        "organisationName",
                        "roles",
                        "rule",
                        "state",
                        "sentAt",
                        "attempts",
                        "proof");
        assertThat(found.<String, Object>getMap("deliveries[0].rule"))
                .containsOnlyKeys("id", "version", "rulebook", "citation");
        assertThat(found.<String>getList("timeline.what"))
                .startsWith("submission-accepted", "case-opened", "submission-routed")
                .contains("submission-relayed");
        assertThat(found.<String, Object>getMap("timeline.find { it.what == 'submission-routed' }"))
                .containsOnlyKeys("at", "what", "who", "whoName", "rule", "version", "citation", "detail");
    }
}
