package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.HOSPITAL;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.cases.domain.Cases.LAW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts.Corrected;

/** What a case goes by after facts of it turned out to be others. */
class CorrectionTest {
    private static final Instant REPORTED = Sample.at("2017-10-31T23:00:00");
    private static final Instant REALLY = Sample.at("2017-11-01T00:10:00");

    private static FactsCorrection of(Optional<Instant> detectedAt, Optional<Integer> level, OrganisationId by) {
        return new FactsCorrection(detectedAt, level, "Nhật ký", by, NOW);
    }

    private static FactsCorrection detection(Instant at) {
        return of(Optional.of(at), Optional.empty(), COORDINATOR);
    }

    private static FactsCorrection level(int level) {
        return of(Optional.empty(), Optional.of(level), HOSPITAL);
    }

    private static List<String> rulesOf(IncidentCase incident, SubmissionKind kind) {
        return incident.deliveries().stream()
                .filter(delivery -> delivery.submission().equals(Sample.submission(incident.id(), kind)))
                .map(delivery -> delivery.rule().ref().toString())
                .distinct()
                .toList();
    }

    @Test
    void theLastCorrectionOfEachFactCounts() {
        var known = Cases.opened(notice())
                .corrected(level(4))
                .corrected(detection(REALLY))
                .corrected(level(5))
                .known();
        assertThat(known.level()).contains(5);
        assertThat(known.detectedAt()).isEqualTo(REALLY);
        assertThat(known.opening().system().level()).contains(3);
    }

    @Test
    void keepsWhatEachCorrectionReplaced() {
        var first = level(4);
        var second = of(Optional.of(REALLY), Optional.of(5), COORDINATOR);
        var opened = Cases.opened(notice());
        assertThat(opened.corrected(first).corrected(second).known().history())
                .containsExactly(
                        new Corrected(first, Optional.empty(), Optional.of(3)),
                        new Corrected(second, Optional.of(Sample.DETECTED), Optional.of(4)));
    }

    @Test
    void laterSubmissionsGoByTheLawOfTheRealDetection() {
        var opened = Cases.opened(notice().detected("2017-10-31T23:00:00"));
        assertThat(opened.known().detectedAt()).isEqualTo(REPORTED);
        var corrected = Cases.after(opened.corrected(detection(REALLY)), SubmissionKind.RESPONSE_ENDED);
        assertThat(rulesOf(corrected, SubmissionKind.NOTICE)).contains("A01 v1");
        assertThat(rulesOf(corrected, SubmissionKind.RESPONSE_ENDED)).containsExactly("A01 v2");
    }

    @Test
    void theLawIsAskedAboutTheRealLevelAndDetection() {
        var corrected = Cases.opened(notice()).corrected(level(5)).corrected(detection(REALLY));
        var asked = Routing.in(corrected, LAW).facts();
        assertThat(asked.level()).contains(5);
        assertThat(asked.detected()).contains(REALLY);
    }

    @Test
    void theStoryTellsBothValues() {
        var corrected = Cases.opened(notice()).corrected(of(Optional.of(REALLY), Optional.of(4), HOSPITAL));
        assertThat(Timeline.of(CaseFile.of(corrected)))
                .filteredOn(entry -> entry.what() == What.FACTS_CORRECTED)
                .allSatisfy(entry -> assertThat(entry.who()).isEqualTo(HOSPITAL))
                .extracting(entry -> entry.detail().orElseThrow())
                .containsExactly("detected-at: %s → %s".formatted(Sample.DETECTED, REALLY), "system-level: 3 → 4");
    }
}
