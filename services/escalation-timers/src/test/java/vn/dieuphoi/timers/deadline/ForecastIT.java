package vn.dieuphoi.timers.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

/** Each test has a window of its own, in a year that no other test tells of. */
@QuarkusTest
@TestProfile(Demo.class)
class ForecastIT {
    private static final String PATH = "/v1/deadlines/forecast";
    private static final OrganisationId STRANGER = new OrganisationId("veris-other");
    private static final Instant FIRST = Instant.parse("2027-03-01T01:00:00Z");
    private static final Duration APART = Duration.ofDays(10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final AtomicInteger TOLD = new AtomicInteger();

    @Inject
    MovableClock clock;

    private final Story story = Story.at(FIRST.plus(APART.multipliedBy(TOLD.getAndIncrement())));
    private final Reader coordinator = Reader.coordinator();
    private Telling telling;

    @BeforeEach
    void tell() {
        telling = new Telling();
        clock.set(story.minute(2));
        telling.tell(story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));
        telling.tell(story.confirmed(Role.OPERATOR, Story.DEPARTMENT, 2));
        coordinator.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "running");
        coordinator.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running");
        coordinator.awaitDeadline(story.incident(), "A06", Story.DEPARTMENT, "running");
    }

    @AfterEach
    void end() {
        clock.reset();
        telling.close();
    }

    @Test
    void tellsStatutoryEndsAndInternalTargetsApart() {
        var items = items(coordinator);
        var target = story.minute(2).plusSeconds(10).toString();
        var due = endOfTheFifthDay().toString();

        assertThat(items)
                .extracting(
                        item -> item.get("rule"),
                        item -> item.get("obligor"),
                        item -> item.get("which"),
                        item -> item.getOrDefault("dueAt", item.get("targetAt")),
                        item -> item.get("targetLabel"))
                .contains(
                        tuple("A06", "so-tttt-19", "internal-target", target, "internal"),
                        tuple("A06", "a05", "internal-target", target, "internal"),
                        tuple("A01", "benh-vien-19", "statutory", due, null));
        assertThat(items).extracting(ForecastIT::end).isSorted();
        assertThat(items.getLast())
                .containsEntry("rule", "A01")
                .containsEntry("incident", story.incident().toString())
                .containsEntry("ruleVersion", 2)
                .containsEntry("obligorRole", "operator")
                .containsEntry("source", "official")
                .containsEntry("unconfirmed", false)
                .containsKeys("deadline", "citation")
                .doesNotContainKeys("targetAt", "targetLabel");
    }

    /** 24:00 in Vietnam, five days after the morning of the detection. */
    private Instant endOfTheFifthDay() {
        return story.minute(Duration.ofDays(5).plusHours(16).toMinutes());
    }

    private static Instant end(Map<String, Object> item) {
        return Instant.parse((String) item.getOrDefault("dueAt", item.get("targetAt")));
    }

    /** The hospital has nobody on call: the body above it would be called. */
    @Test
    void tellsWhomAPageWouldGoTo() {
        assertThat(items(coordinator))
                .extracting(item -> item.get("obligor"), item -> item.get("onDuty"))
                .contains(tuple("benh-vien-19", "ubnd-19"), tuple("so-tttt-19", "so-tttt-19"), tuple("a05", "a05"))
                .doesNotContain(tuple("benh-vien-19", "benh-vien-19"));
    }

    @Test
    void sumsTheWholeWindowByObligorAndWhoIsOnDuty() {
        var whole = forecast(coordinator, Map.of());
        var part = forecast(coordinator, Map.of("limit", "1"));
        var sums = obligors(whole);

        assertThat(sums)
                .extracting(sum -> sum.get("obligor"), sum -> onDuty(sum).get("organisation"))
                .contains(tuple("benh-vien-19", "ubnd-19"), tuple("so-tttt-19", "so-tttt-19"), tuple("a05", "a05"));
        assertThat(sums.stream().mapToInt(sum -> (Integer) sum.get("count")).sum())
                .isEqualTo(whole.<List<?>>path("items").size());
        assertThat(sums)
                .extracting(sum -> Instant.parse((String) sum.get("earliest")))
                .isSorted();
        assertThat(obligors(part)).isEqualTo(sums);
    }

    /** The person is for those who work with that person: the body itself, and the coordinator. */
    @Test
    void namesThePersonToNobodyElse() {
        assertThat(named(coordinator)).containsOnlyKeys("ubnd-19", "so-tttt-19", "a05");
        assertThat(named(Reader.of(Story.PROVINCE, "specialised-officer"))).containsOnlyKeys("ubnd-19");
        assertThat(named(Reader.of(Story.HOSPITAL, "reporter"))).isEmpty();
        assertThat(named(Reader.of(Story.HOSPITAL, "auditor"))).isEmpty();
        assertThat(named(Reader.of(Story.DEPARTMENT, "responder")))
                .containsExactly(Map.entry("so-tttt-19", "Trực ban Sở (mẫu)"));
    }

    @Test
    void neverTellsAnAddress() {
        var answer = forecast(coordinator, Map.of());

        assertThat(answer.asString()).doesNotContain("@").contains("e-mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "specialised-officer", "national-coordinator", "responder", "auditor"})
    void tellsEveryPartyTheSame(String role) {
        var all = items(coordinator);

        for (var party : List.of(Story.HOSPITAL, Story.PROVINCE, Story.DEPARTMENT)) {
            assertThat(items(Reader.of(party, role))).isEqualTo(all);
        }
    }

    @Test
    void tellsAStrangerNothing() {
        for (var role : List.of("auditor", "national-coordinator")) {
            var answer = forecast(Reader.of(STRANGER, role), Map.of());

            assertThat(answer.<List<?>>path("items")).isEmpty();
            assertThat(answer.<List<?>>path("byObligor")).isEmpty();
        }
    }

    @Test
    void leavesOutWhatIsMetAndKeepsWhatIsOverdue() {
        telling.tell(story.notice());
        coordinator.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "met");
        clock.set(story.minute(3));
        coordinator.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "missed");

        assertThat(items(coordinator))
                .extracting(item -> item.get("rule"))
                .contains("A06")
                .doesNotContain("A01");
    }

    @Test
    void looksAWeekAheadUnlessAskedOtherwise() {
        telling.tell(story.report(SubmissionKind.INITIAL, 1), story.report(SubmissionKind.RESPONSE_ENDED, 2));
        coordinator.awaitDeadline(story.incident(), "A04", Story.HOSPITAL, "running");

        var answer = coordinator.get(PATH, Map.of());

        var from = Instant.parse(answer.path("from"));
        assertThat(from).isBetween(story.minute(2), story.minute(3));
        assertThat(answer.<String>path("to")).isEqualTo(from.plus(WEEK).toString());
        assertThat(answer.<List<String>>path("items.rule")).contains("A01", "A04", "A06");
    }

    @Test
    void readsDaysAsThoseOfVietnam() {
        var day = LegalTime.dayOf(endOfTheFifthDay());
        var before = forecast(coordinator, Map.of("from", day.minusDays(1).toString(), "to", day.toString()));
        var onThatDay = forecast(
                coordinator,
                Map.of("from", day.toString(), "to", day.plusDays(1).toString()));

        assertThat(before.<String>path("to")).isEqualTo(endOfTheFifthDay().toString());
        assertThat(before.<List<?>>path("items")).isEmpty();
        assertThat(onThatDay.<List<String>>path("items.rule")).containsExactly("A01");
    }

    @Test
    void tellsLongForecastsPageByPage() {
        var whole = items(coordinator);
        var oneByOne = new ArrayList<Map<String, Object>>();
        var answer = forecast(coordinator, Map.of("limit", "1"));
        oneByOne.addAll(answer.path("items"));
        while (answer.path("next") != null) {
            answer = forecast(coordinator, Map.of("limit", "1", "cursor", answer.<String>path("next")));
            oneByOne.addAll(answer.path("items"));
        }

        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(oneByOne).isEqualTo(whole);
    }

    /** What falls due within a week of the detection; there is nothing else in it. */
    private Response forecast(Reader reader, Map<String, String> parameters) {
        var all = new HashMap<String, String>(Map.of(
                "from",
                story.detected().toString(),
                "to",
                story.detected().plus(WEEK).toString()));
        all.putAll(parameters);
        var answer = reader.get(PATH, all);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private List<Map<String, Object>> items(Reader reader) {
        return forecast(reader, Map.of()).path("items");
    }

    private static List<Map<String, Object>> obligors(Response answer) {
        return answer.path("byObligor");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> onDuty(Map<String, Object> sum) {
        return (Map<String, Object>) sum.getOrDefault("onDuty", Map.of());
    }

    /** The persons that a reader learns of, by body. */
    private Map<String, String> named(Reader reader) {
        var named = new HashMap<String, String>();
        obligors(forecast(reader, Map.of())).stream()
                .map(ForecastIT::onDuty)
                .filter(onDuty -> onDuty.containsKey("name"))
                .forEach(onDuty -> named.put((String) onDuty.get("organisation"), (String) onDuty.get("name")));
        return named;
    }
}
