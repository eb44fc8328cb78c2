package vn.dieuphoi.timers.facts.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.Docket;
import vn.dieuphoi.timers.document.Documents;

class KnownCaseTest {
    private static final Rulebook LAW = Rulebook.packaged();
    private static final int INTERLEAVINGS = 300;

    private final Story story = Story.at(Instant.parse("2026-11-03T00:55:00Z"));

    @Test
    void owesNothingBeforeTheObligorIsKnown() {
        var reported = KnownCase.of(story.incident()).learn(story.notice());

        assertThat(reported.claims(LAW)).isEmpty();
        assertThat(reported.learn(story.opened()).claims(LAW))
                .extracting(
                        claim -> claim.terms().rule().id() + " " + claim.terms().obligor())
                .containsExactlyInAnyOrder(
                        "A01 benh-vien-19",
                        "A03 benh-vien-19",
                        "A09 benh-vien-19",
                        "B05 ubnd-19",
                        "E02 benh-vien-19",
                        "E03 ubnd-19");
    }

    @Test
    void callsTheObligorThenTheBodiesAboveItThenTheCoordinator() {
        var known = told(Stream.of(
                story.notice(),
                story.opened(),
                story.routed(Role.OPERATOR),
                story.confirmed(Role.OPERATOR, Story.DEPARTMENT, 2)));

        assertThat(known.claims(LAW).stream()
                        .filter(claim -> claim.terms().obligorRole() == Role.SPECIALISED_UNIT)
                        .map(claim -> claim.terms().ladder()))
                .isNotEmpty()
                .containsOnly(List.of(Story.DEPARTMENT, Story.PROVINCE, Story.COORDINATOR));
    }

    @Test
    void findsTheDutiesOfEveryRuleThatApplies() {
        var claims = told(Stream.concat(story.intake().stream(), story.coordination().stream()))
                .claims(LAW);

        assertThat(claims)
                .extracting(claim -> claim.terms().rule().id() + " "
                        + claim.terms().obligor() + " "
                        + claim.fulfilled().isPresent())
                .containsExactlyInAnyOrder(
                        "A01 benh-vien-19 true",
                        "A02 benh-vien-19 true",
                        "A03 benh-vien-19 true",
                        "A04 benh-vien-19 true",
                        "A06 so-tttt-19 true",
                        "A06 a05 true",
                        "A07 so-tttt-19 true",
                        "A09 benh-vien-19 true",
                        "A24 benh-vien-19 false",
                        "B05 ubnd-19 false",
                        "E02 benh-vien-19 true",
                        "E03 ubnd-19 false");
    }

    @Test
    void endsInTheSameStateWhateverTheInterleaving() {
        assertThatNoInterleavingMatters(story.intake(), story.coordination());
    }

    @Test
    void endsInTheSameStateWhateverTheInterleavingOfWhatIsStated() {
        var coordination = new ArrayList<>(story.coordination());
        coordination.set(0, story.openedInFull());

        assertThatNoInterleavingMatters(story.statedIntake(), coordination);
    }

    private void assertThatNoInterleavingMatters(List<? extends Event> intake, List<? extends Event> coordination) {
        var expected = clocks(Stream.concat(intake.stream(), coordination.stream()));
        var random = new Random(19);
        for (var run = 0; run < INTERLEAVINGS; run++) {
            assertThat(clocks(interleaved(random, intake, coordination))).isEqualTo(expected);
        }
    }

    @Test
    void whatIsStatedBeginsTheDutiesThatAskForIt() {
        var stated = story.statedIntake();
        var known = told(Stream.of(story.openedInFull(), stated.get(0)));

        assertThat(rules(known))
                .contains("A08", "A18", "A20", "B03", "C01", "C06", "E01")
                .doesNotContain("B04", "D02", "E11");
        assertThat(rules(known.learn(stated.get(1)))).contains("B04").doesNotContain("D02", "E11");
        assertThat(rules(known.learn(stated.get(2)))).contains("D02", "E11").doesNotContain("B04");
    }

    @Test
    void aClockGoesOnWhenWhatBeganItIsTakenBack() {
        var known = told(Stream.of(story.openedInFull(), story.statedIntake().get(1)));
        var running = new Docket(List.of()).reconcile(known.claims(LAW)).changed();
        var denied =
                story.report(SubmissionKind.CLOSING, 90, Optional.of(Story.securitySigns(false)), Optional.empty());
        var b04 = running.stream()
                .filter(deadline -> deadline.terms().rule().id().equals("B04"))
                .findFirst()
                .orElseThrow();

        var reconciled = new Docket(running).reconcile(known.learn(denied).claims(LAW));

        assertThat(reconciled.unfounded()).contains(b04.terms().id());
        assertThat(reconciled.changed())
                .noneMatch(deadline -> deadline.terms().id().equals(b04.terms().id()));
    }

    private static Stream<String> rules(KnownCase known) {
        return known.claims(LAW).stream().map(claim -> claim.terms().rule().id());
    }

    @Test
    void isKeptWholeAsADocument() {
        var known = told(Stream.concat(story.statedIntake().stream(), story.coordination().stream()));

        assertThat(Documents.read(Documents.write(known), KnownCase.class)).isEqualTo(known);
    }

    @Test
    void startsTheClockOfTheCapacityAtTheEarlierOfTwoInstants() {
        var late = told(Stream.of(story.notice(), story.opened()));
        var report = story.report(SubmissionKind.INITIAL, 3);
        var earlier = new ReportAccepted(
                report.incidentId(),
                report.submissionId(),
                report.kind(),
                report.receiptNumber(),
                report.sha256(),
                report.acceptedAt(),
                report.reporter(),
                Optional.of(story.detected()),
                report.responseEndedAt(),
                report.description(),
                report.result(),
                report.proposals(),
                report.missing());

        assertThat(trigger(late.claims(LAW))).isEqualTo(story.minute(1));
        assertThat(trigger(late.learn(earlier).claims(LAW))).isEqualTo(story.detected());
    }

    private static Instant trigger(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.terms().rule().id().equals("A03"))
                .findFirst()
                .orElseThrow()
                .terms()
                .triggeredAt();
    }

    /** The deadlines after every event was applied one after the other, as the service does it. */
    private Map<DeadlineId, Deadline> clocks(Stream<? extends Event> events) {
        var known = KnownCase.of(story.incident());
        var kept = new HashMap<DeadlineId, Deadline>();
        for (var event : events.toList()) {
            known = learn(known, event);
            kept.putAll(new Docket(List.copyOf(kept.values()))
                    .reconcile(known.claims(LAW)).changed().stream()
                            .collect(toMap(deadline -> deadline.terms().id(), Function.identity())));
        }
        return kept;
    }

    /** Any order across the two sources, the right order within each: the inbox sees to that. Everything comes twice. */
    private static Stream<Event> interleaved(
            Random random, List<? extends Event> intake, List<? extends Event> coordination) {
        var turns = new ArrayList<List<? extends Event>>();
        turns.addAll(Collections.nCopies(2 * intake.size(), intake));
        turns.addAll(Collections.nCopies(2 * coordination.size(), coordination));
        Collections.shuffle(turns, random);
        var taken = new HashMap<Object, Integer>();
        return turns.stream().map(source -> source.get((taken.merge(source, 1, Integer::sum) - 1) / 2));
    }

    private KnownCase told(Stream<? extends Event> events) {
        return events.reduce(KnownCase.of(story.incident()), KnownCaseTest::learn, (one, other) -> other);
    }

    private static KnownCase learn(KnownCase known, Event event) {
        return switch (event) {
            case IntakeEvent intake -> known.learn(intake);
            case CaseEvent coordination -> known.learn(coordination);
            default -> throw new AssertionError("no word about a case: " + event);
        };
    }
}
