package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseListIT {
    private static final OrganisationId COLLEGE = new OrganisationId("veris-education");
    private static final CaseClient STUDENT = CaseClient.of(COLLEGE, "reporter");

    private static List<String> opened(int cases) {
        var notices = Stream.generate(() -> Sample.notice().by(COLLEGE).withoutSystem())
                .limit(cases)
                .map(Told::notice)
                .toList();
        notices.forEach(id -> STUDENT.awaitCase(id, found -> {}));
        return notices.stream().map(IncidentId::toString).toList();
    }

    private static List<String> walk(CaseClient client, int limit) {
        var ids = new ArrayList<String>();
        var query = "?limit=" + limit;
        JsonPath page;
        do {
            page = client.list(query).jsonPath();
            assertThat(page.getList("items").size()).isLessThanOrEqualTo(limit);
            ids.addAll(page.getList("items.id"));
            query = "?limit=%d&cursor=%s".formatted(limit, page.getString("next"));
        } while (page.getString("next") != null);
        return ids;
    }

    @Test
    void showsEveryCaseOnceOnPagesOfAnySize() {
        var expected = opened(7);
        assertThat(walk(STUDENT, 3)).doesNotHaveDuplicates().containsAll(expected);
        assertThat(walk(STUDENT, 200)).isEqualTo(walk(STUDENT, 2));
        assertThat(walk(OFFICER, 50)).containsAll(expected);
    }

    @Test
    void showsTheLastOpenedFirst() {
        var ids = opened(3);
        Told.report(IncidentId.fromString(ids.getFirst()), SubmissionKind.RESPONSE_ENDED);
        assertThat(STUDENT.list("?limit=200").jsonPath().<String>getList("items.openedAt"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void showsOthersNothingOfIt() {
        var ids = opened(1);
        assertThat(walk(CaseClient.of(Sample.BANK, "reporter"), 200)).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void filtersByState() {
        var ids = opened(2);
        var done = IncidentId.fromString(ids.getFirst());
        Told.by(Sample.report(done, SubmissionKind.RESPONSE_ENDED, COLLEGE));
        OFFICER.awaitCase(
                done, found -> assertThat(found.getList("submissions")).hasSize(2));
        assertThat(OFFICER.completeAsItIs(done).statusCode()).isEqualTo(201);
        assertThat(STUDENT.list("?state=completed&limit=200").jsonPath().<String>getList("items.id"))
                .contains(ids.getFirst())
                .doesNotContain(ids.getLast());
        assertThat(STUDENT.list("?state=open&limit=200").jsonPath().<String>getList("items.id"))
                .contains(ids.getLast())
                .doesNotContain(ids.getFirst());
    }

    @Test
    void refusesQuestionsThatMakeNoSense() {
        HttpProblem.in(OFFICER.list("?state=half")).hasStatus(400).hasCode("state-unknown");
        HttpProblem.in(OFFICER.list("?limit=0")).hasStatus(400).hasCode("limit-out-of-range");
        HttpProblem.in(OFFICER.list("?cursor=x")).hasStatus(400).hasCode("cursor-malformed");
    }
}
