package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.DirectoryClient.ADMINISTRATOR;
import static vn.dieuphoi.coordinator.DirectoryClient.newId;
import static vn.dieuphoi.coordinator.DirectoryClient.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** What administrators do with the directory, and what everybody reads in it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DirectoryChangeIT {

    @Test
    void registersABodyAndShowsItAsOfAnyDay() {
        var id = ADMINISTRATOR.registered("benh-vien", """
                , "parent": "ubnd-19", "provinceCode": "19", "sector": "health",
                 "profile": {"memberCode": "TV-19-7", "contactPoint": {"telephone": "0208 000 0000"}}""");
        var there =
                ADMINISTRATOR.get("organisations/" + id + "?asOf=2021-05-01").jsonPath();
        assertThat(there.getString("state.parent")).isEqualTo("ubnd-19");
        assertThat(there.getString("state.profile.contactPoint.telephone")).isEqualTo("0208 000 0000");
        var before =
                ADMINISTRATOR.get("organisations/" + id + "?asOf=2019-12-31").jsonPath();
        assertThat(before.<Object>get("state")).isNull();
        assertThat(before.getList("history")).hasSize(1);
    }

    @Test
    void answersARepetitionWithTheFirstAnswer() {
        var id = newId("don-vi");
        var key = UUID.randomUUID().toString();
        var body = """
                {"id": "%s", "validFrom": "2024-01-01", "name": "Đơn vị", "nameEn": "Unit", "kind": "public-unit"}""".formatted(id);
        var first = ADMINISTRATOR.create("organisations", key, body);
        var again = ADMINISTRATOR.create("organisations", key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/v1/organisations/" + id);
        assertThat(again.asString()).isEqualTo(first.asString());
        HttpProblem.in(ADMINISTRATOR.create("organisations", body))
                .hasStatus(409)
                .hasCode("not-recorded");
    }

    @Test
    void amendsByClosingAPeriodAndOpeningTheNext() {
        var id = ADMINISTRATOR.registered("so", "");
        var day = today().plusDays(10);
        var changed = ADMINISTRATOR.change("organisations/" + id, "amendments", """
                {"effectiveOn": "%s", "name": "Sở mới", "nameEn": "New department", "kind": "so"}""".formatted(day));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("history[0].validTo")).isEqualTo(day.toString());
        assertThat(changed.jsonPath().getString("history[1].validFrom")).isEqualTo(day.toString());
        var now = ADMINISTRATOR.get("organisations/" + id).jsonPath();
        assertThat(now.getString("state.name")).isEqualTo("Cơ quan " + id);
    }

    @Test
    void publishesTheWholeHistory() {
        var id = ADMINISTRATOR.registered("so", "");
        ADMINISTRATOR
                .change("organisations/" + id, "renaming", """
                        {"effectiveOn": "%s", "name": "Tên mới", "nameEn": "New name"}""".formatted(today()))
                .then()
                .statusCode(200);
        try (var directory = TopicProbe.on(Topic.DIRECTORY)) {
            var records = directory.await(2, record -> record.key().equals(id));
            assertThat(records).extracting(record -> record.sequence()).containsExactly(1L, 2L);
            assertThat(((OrganisationRecorded) records.getLast().event()).periods())
                    .extracting(period -> period.name())
                    .containsExactly("Cơ quan " + id, "Tên mới");
        }
    }

    @Test
    void letsNobodyOverwriteWhatTheyHaveNotSeen() {
        var id = ADMINISTRATOR.registered("so", "");
        var body = "{\"effectiveOn\": \"%s\", \"name\": \"Tên\", \"nameEn\": \"Name\"}".formatted(today());
        var seen = ADMINISTRATOR.get("organisations/" + id).header("ETag");
        ADMINISTRATOR
                .change("organisations/" + id, "renaming", seen, body)
                .then()
                .statusCode(200);
        HttpProblem.in(ADMINISTRATOR.change("organisations/" + id, "renaming", seen, body))
                .hasStatus(412);
        var unseen = ADMINISTRATOR.request().contentType("application/json").body(body);
        HttpProblem.in(unseen.post("/v1/organisations/%s/renaming".formatted(id)))
                .hasStatus(428);
    }

    @Test
    void neverRewritesHistory() {
        var id = ADMINISTRATOR.registered("so", "");
        HttpProblem.in(ADMINISTRATOR.change("organisations/" + id, "renaming", """
                        {"effectiveOn": "%s", "name": "Tên", "nameEn": "Name"}""".formatted(today().minusDays(1))))
                .hasStatus(409)
                .hasCode("not-recorded")
                .hasViolation("/effectiveOn", "in-the-past");
    }

    @Test
    void namesEverythingThatIsWrongWithABody() {
        var problem = HttpProblem.in(ADMINISTRATOR.create("organisations", """
                {"id": "Không hợp lệ", "validFrom": "hôm qua", "name": "", "kind": "Bệnh viện", "parent": "ubnd 19",
                 "provinceCode": "190", "email": "ai-do", "roles": ["vua"],
                 "holders": [{"role": "vua", "organisation": "a05"}]}""")).hasStatus(400);
        Map.of(
                        "/id", "malformed-value",
                        "/validFrom", "malformed-value",
                        "/name", "required",
                        "/nameEn", "required",
                        "/kind", "malformed-value",
                        "/parent", "malformed-value",
                        "/provinceCode", "malformed-value",
                        "/email", "malformed-value",
                        "/roles/0", "malformed-value",
                        "/holders/0/role", "unknown-value")
                .forEach(problem::hasViolation);
    }

    @Test
    void namesEverybodyWhomTheDirectoryDoesNotKnow() {
        HttpProblem.in(ADMINISTRATOR.create("systems", """
                        {"id": "%s", "validFrom": "2016-01-01", "name": "Hệ thống", "level": 3, "owner": "ubnd-19",
                         "operator": "khong-co", "providers": {"hosting": ["cung-khong-co"]}}""".formatted(newId("he-thong"))))
                .hasStatus(409)
                .hasViolation("/owner", "not-there-on-that-day")
                .hasViolation("/operator", "unknown")
                .hasViolation("/providers/hosting/0", "unknown");
    }

    @Test
    void movesAndEndsASystem() {
        var system = ADMINISTRATOR.registeredSystem("ubnd-19", "benh-vien-19", ", \"managedBy\": \"civil\"");
        var record = "systems/" + system;
        ADMINISTRATOR.change(record, "move", """
                        {"effectiveOn": "%s", "owner": "bo-kh-cn"}""".formatted(today())).then().statusCode(200);
        assertThat(ADMINISTRATOR.get(record).jsonPath().getString("state.owner"))
                .isEqualTo("bo-kh-cn");
        ADMINISTRATOR
                .change(record, "end", "{\"effectiveOn\": \"%s\"}".formatted(today().plusDays(1)))
                .then()
                .statusCode(200);
        HttpProblem.in(ADMINISTRATOR.change(record, "renaming", """
                        {"effectiveOn": "%s", "name": "Tên"}""".formatted(today().plusDays(2))))
                .hasStatus(409)
                .hasViolation("/effectiveOn", "ended");
    }

    @Test
    void recordsDelegationsToBodiesBelowTheOwner() {
        var owner = ADMINISTRATOR.registered("bo", "");
        var below = ADMINISTRATOR.registered("trung-tam", ", \"parent\": \"%s\"".formatted(owner));
        var body = """
                {"delegate": "%s", "document": "12/QĐ-BX", "scope": "Mọi hệ thống cấp độ 3",
                 "duties": ["incident-reporting"], "validFrom": "2026-09-01"}""";
        ADMINISTRATOR
                .create("organisations/" + owner + "/delegations", body.formatted(below))
                .then()
                .statusCode(201);
        HttpProblem.in(ADMINISTRATOR.create("organisations/" + owner + "/delegations", body.formatted("a05")))
                .hasStatus(409)
                .hasViolation("/delegate", "not-below-the-owner");
        ADMINISTRATOR
                .change("organisations/" + owner, "delegations/0/end", """
                        {"effectiveOn": "%s"}""".formatted(today()))
                .then()
                .statusCode(200);
        assertThat(ADMINISTRATOR.get("organisations/" + owner).jsonPath().getString("delegations[0].validTo"))
                .isEqualTo(today().toString());
    }

    @Test
    void listsPageByPage() {
        var sector = newId("nganh");
        Stream.generate(() -> ADMINISTRATOR.registeredSystem(
                        "ubnd-19", "benh-vien-19", ", \"sector\": \"%s\"".formatted(sector)))
                .limit(3)
                .forEach(id -> assertThat(id).isNotEmpty());
        var first = ADMINISTRATOR.get("systems?limit=2&sector=" + sector).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var rest = ADMINISTRATOR.get("systems?limit=2&sector=%s&cursor=%s".formatted(sector, first.getString("next")));
        assertThat(rest.jsonPath().getList("items")).hasSize(1);
        assertThat(rest.jsonPath().getString("next")).isNull();
    }

    @Test
    void letsOnlyAdministratorsWriteAndMembersRead() {
        var body = "{\"id\": \"x\"}";
        Stream.of("reporter", "specialised-officer", "national-coordinator", "responder", "auditor")
                .map(role -> DirectoryClient.of(Sample.COORDINATOR, role))
                .forEach(reader -> {
                    assertThat(reader.get("organisations/a05").statusCode()).isEqualTo(200);
                    HttpProblem.in(reader.create("organisations", body)).hasStatus(403);
                    HttpProblem.in(reader.create("mergers", body)).hasStatus(403);
                    HttpProblem.in(reader.change("systems/his-19", "end", "\"1\"", body))
                            .hasStatus(403);
                });
        HttpProblem.in(DirectoryClient.of(Sample.COORDINATOR, "cleaner").get("systems"))
                .hasStatus(403);
        HttpProblem.in(ADMINISTRATOR.get("organisations/khong-co")).hasStatus(404);
    }
}
