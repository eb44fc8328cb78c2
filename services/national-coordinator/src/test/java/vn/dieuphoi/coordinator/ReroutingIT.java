package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.DirectoryClient.ADMINISTRATOR;
import static vn.dieuphoi.coordinator.DirectoryClient.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** Two provinces are merged and a department's duty moves while cases are open. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReroutingIT {

    private static List<String> successionsOf(JsonPath found) {
        return found.getList("timeline.findAll { it.what == 'party-succeeded' }.detail");
    }

    @Test
    void anOpenCaseFollowsTheMergerOfTwoProvinces() {
        var old = Province.registered();
        var into = Province.registered();
        var notice = old.notice();
        var id = Told.notice(notice);
        OFFICER.awaitSent(id, 6);
        old.mergedInto(into);

        var found = OFFICER.awaitCase(
                id, now -> assertThat(now.getString("parties.owner.id")).isEqualTo(into.committee()));
        assertThat(found.getString("parties.specialised-unit.id")).isEqualTo(into.department());
        assertThat(successionsOf(found))
                .anyMatch(detail -> detail.startsWith("owner: %s → %s, merged %s sap-nhap-%s"
                        .formatted(old.committee(), into.committee(), today(), old.committee())))
                .anyMatch(detail -> detail.startsWith(
                        "specialised-unit: %s → %s, merged".formatted(old.department(), into.department())));
        assertThatTheSuccessorActs(into, notice);
        assertThatThePredecessorStillReads(old, id);
        assertThatOthersAreTold(old, into, id);
    }

    private static void assertThatTheSuccessorActs(Province into, Sample.Notice notice) {
        var successor = CaseClient.of(new OrganisationId(into.department()), "specialised-officer");
        var id = notice.incident();
        successor.awaitCase(
                id,
                now -> assertThat(now.getList("""
                deliveries.findAll { it.organisation == '%s' && it.state == 'sent' }""".formatted(into.department()))).isNotEmpty());
        assertThat(successor.acknowledge(id, notice.submission()).statusCode()).isEqualTo(201);
        assertThat(successor.list("?state=open").jsonPath().<String>getList("items.id"))
                .contains(id.toString());
    }

    private static void assertThatThePredecessorStillReads(Province old, IncidentId id) {
        var predecessor = CaseClient.of(new OrganisationId(old.department()), "specialised-officer");
        Told.report(id, SubmissionKind.RESPONSE_ENDED);
        OFFICER.awaitCase(id, now -> assertThat(now.getList("submissions")).hasSize(2));
        var seen = predecessor.read(id).jsonPath();
        assertThat(seen.<String>getList("submissions.kind")).containsExactly("notice");
        HttpProblem.in(CaseClient.of(Sample.BANK, "specialised-officer").read(id))
                .hasStatus(404);
    }

    private static void assertThatOthersAreTold(Province old, Province into, IncidentId id) {
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var told = cases
                    .await(3, record -> record.key().equals(id.toString()) && record.event() instanceof PartySucceeded)
                    .stream()
                    .map(record -> (PartySucceeded) record.event())
                    .toList();
            assertThat(told)
                    .filteredOn(event -> event.role() == Role.SPECIALISED_UNIT)
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.from()).contains(new OrganisationId(old.department()));
                        assertThat(event.reason()).isEqualTo(SuccessionReason.MERGED);
                        assertThat(event.chain())
                                .containsExactly(new OrganisationId(into.committee()), Sample.GOVERNMENT);
                    });
        }
    }

    @Test
    void anOpenCaseFollowsADutyThatMoves() {
        var province = Province.registered();
        var police = ADMINISTRATOR.registered("cong-an", ", \"parent\": \"bo-cong-an\"");
        var id = Told.notice(province.notice());
        OFFICER.awaitSent(id, 6);
        province.gives(police);
        var found = OFFICER.awaitCase(
                id,
                now -> assertThat(now.getString("parties.specialised-unit.id")).isEqualTo(police));
        assertThat(successionsOf(found))
                .anyMatch(detail -> detail.startsWith(
                        "specialised-unit: %s → %s, duty-moved %s".formatted(province.department(), police, today())));
    }

    @Test
    void manyOpenCasesFollowInBatchesAndCompletedOnesStay() {
        var old = Province.registered();
        var into = Province.registered();
        var incidents = Stream.generate(old::notice).limit(5).map(Told::notice).toList();
        incidents.forEach(id -> OFFICER.awaitSent(id, 6));
        var completed = incidents.getFirst();
        Told.report(completed, SubmissionKind.RESPONSE_ENDED);
        OFFICER.awaitCase(
                completed, now -> assertThat(now.getList("submissions")).hasSize(2));
        assertThat(OFFICER.completeAsItIs(completed).statusCode()).isEqualTo(201);
        old.mergedInto(into);
        incidents.stream()
                .skip(1)
                .forEach(id -> OFFICER.awaitCase(
                        id, now -> assertThat(now.getString("parties.owner.id")).isEqualTo(into.committee())));
        assertThat(OFFICER.read(completed).jsonPath().getString("parties.owner.id"))
                .isEqualTo(old.committee());
    }

    @Test
    void aRoleThatNobodyHoldsIsAnAlarmUntilTheDirectoryNamesSomebody() {
        var alone = ADMINISTRATOR.registered("don-vi", "");
        var id = Told.notice(Sample.notice().by(new OrganisationId(alone)).withoutSystem());
        OFFICER.awaitCase(
                id,
                now -> assertThat(now.<String>getList("unresolved"))
                        .contains("specialised-unit", "responsible-member"));
        var listed = OFFICER.list("?limit=200").jsonPath().param("id", id.toString());
        assertThat(listed.<String>getList("items.find { it.id == id }.unresolved"))
                .contains("specialised-unit");
        putBelowTheProvince(alone);
        var found = OFFICER.awaitCase(
                id, now -> assertThat(now.getList("unresolved")).isEmpty());
        assertThat(found.getString("parties.specialised-unit.id")).isEqualTo("so-tttt-19");
        assertThat(found.<String>getList("successions.reason")).contains("named");
        OFFICER.awaitCase(
                id,
                now -> assertThat(now.<String>getList("deliveries.organisation"))
                        .contains("so-tttt-19", "ubnd-19"));
    }

    private static void putBelowTheProvince(String alone) {
        ADMINISTRATOR
                .change("organisations/" + alone, "move", """
                        {"effectiveOn": "%s", "parent": "ubnd-19"}""".formatted(today()))
                .then()
                .statusCode(200);
    }

    @Test
    void aNoticeOfBeforeTheMergerThatArrivesAfterItGoesToTheSuccessor() {
        var old = Province.registered();
        var into = Province.registered();
        var notice = old.notice().detected("2026-01-10T08:00:00");
        old.mergedInto(into);
        var found = OFFICER.awaitSent(Told.notice(notice), 6);
        assertThat(found.<String>getList("deliveries.organisation"))
                .contains(into.committee())
                .doesNotContain(old.committee());
        assertThat(successionsOf(found))
                .anyMatch(detail ->
                        detail.startsWith("owner: %s → %s, merged".formatted(old.committee(), into.committee())));
    }
}
