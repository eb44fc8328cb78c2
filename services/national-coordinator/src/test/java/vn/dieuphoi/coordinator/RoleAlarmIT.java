package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.DirectoryClient.ADMINISTRATOR;
import static vn.dieuphoi.coordinator.DirectoryClient.today;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.Mail;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** A role that nobody holds reaches a person of the coordinator by mail. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RoleAlarmIT {

    private static List<Mail> alarms(IncidentId id) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> mail.text().contains(id.toString()))
                .filter(mail -> mail.subject().contains("ALARM"))
                .toList();
    }

    @CanIgnoreReturnValue
    private static JsonPath awaitAlarms(IncidentId id) {
        return OFFICER.awaitCase(
                id,
                found -> assertThat(found.<String>getList("alarms.state"))
                        .hasSize(4)
                        .containsOnly("sent"));
    }

    @Test
    void mailsTheCoordinatorForEachRole() {
        var id = Told.notice(Sample.notice().by(Sample.UNKNOWN).withoutSystem());
        var found = awaitAlarms(id);

        assertThat(found.<String>getList("alarms.role"))
                .containsExactlyInAnyOrder("owner", "specialised-unit", "responsible-member", "steering-committee");
        assertThat(found.<String>getList("alarms.told")).containsOnly("a05");
        assertThat(found.<String>getList("alarms.proof")).allMatch(proof -> proof.startsWith("250 "));
        assertThat(found.<String>getList("alarms.rules.flatten().citation")).contains("QĐ05 Đ11.1.a; TT20 Đ9.2.a");
        assertThat(found.<String>getList("timeline.findAll { it.what == 'role-alarm-sent' }.detail"))
                .hasSize(4);
        assertThat(alarms(id))
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail.recipients()).containsExactly("truc-ban@a05.example"))
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates();
        assertThat(alarms(id))
                .filteredOn(mail -> mail.subject().contains("chủ quản hệ thống thông tin"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("QĐ05 Đ11.1.a; TT20 Đ9.2.a (A01 v2)", "TB-2026-000001", "/cases/" + id)
                        .contains("bổ sung vào danh bạ", "enter the organisation")
                        .doesNotContain(Sample.DESCRIPTION));
    }

    @Test
    void mailsOnceHoweverOftenTheNoticeArrives() {
        var notice = Sample.notice().by(Sample.UNKNOWN).withoutSystem();
        var record = Told.record(notice.accepted());
        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            intake.publish(record);
            awaitAlarms(notice.incident());
            intake.publish(record);
        }
        Told.notice(notice);
        Told.by(Sample.report(notice.incident(), SubmissionKind.RESPONSE_ENDED, Sample.UNKNOWN));
        OFFICER.awaitCase(
                notice.incident(),
                found -> assertThat(found.getList("submissions")).hasSize(2));
        var later = Told.notice(Sample.notice().by(Sample.UNKNOWN).withoutSystem());
        awaitAlarms(later);
        assertThat(alarms(notice.incident())).hasSize(4);
    }

    @Test
    void mailsNobodyWhenEveryRoleIsHeld() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitSent(id, 6);
        awaitAlarms(Told.notice(Sample.notice().by(Sample.UNKNOWN).withoutSystem()));
        assertThat(OFFICER.read(id).jsonPath().getList("alarms")).isEmpty();
        assertThat(alarms(id)).isEmpty();
    }

    @Test
    void forgetsWhatHadNotSetOutWhenSomebodyIsNamed() {
        var alone = ADMINISTRATOR.registered("don-vi", "");
        var notice = Sample.notice().by(new OrganisationId(alone)).withoutSystem();
        RealInfrastructure.mail().kill();
        try {
            Told.notice(notice);
            OFFICER.awaitCase(
                    notice.incident(),
                    found -> assertThat(found.getList("alarms")).isNotEmpty());
            ADMINISTRATOR
                    .change("organisations/" + alone, "move", """
                            {"effectiveOn": "%s", "parent": "ubnd-19"}""".formatted(today()))
                    .then()
                    .statusCode(200);
            OFFICER.awaitCase(
                    notice.incident(),
                    found -> assertThat(found.getList("unresolved")).isEmpty());
        } finally {
            RealInfrastructure.mail().restart();
        }
        OFFICER.awaitCase(
                notice.incident(), found -> assertThat(found.getList("alarms")).isEmpty());
        assertThat(alarms(notice.incident())).isEmpty();
    }

    @Test
    void thePageShowsWhoWasTold() {
        var id = Told.notice(Sample.notice().by(Sample.UNKNOWN).withoutSystem());
        awaitAlarms(id);
        assertThat(OFFICER.request().get("/cases/" + id).asString())
                .contains("Cảnh báo gửi cơ quan điều phối", "Alarms to the coordinator", "250 Ok: kept as");
    }
}
