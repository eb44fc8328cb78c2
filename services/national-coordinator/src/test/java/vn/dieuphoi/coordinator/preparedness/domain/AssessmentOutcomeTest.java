package vn.dieuphoi.coordinator.preparedness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.coordinator.cases.domain.Law;
import vn.dieuphoi.rulebook.Rulebook;

/** Which assessments count (B13). */
class AssessmentOutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static Assessment assessment(String assessor, LocalDate on, Occasion occasion) {
        return new Assessment(
                AssessmentId.next(),
                Registry.SYSTEM,
                new Assessment.Conduct(Registry.id(assessor), on, occasion),
                new Assessment.Result("Đạt", Optional.empty()),
                Registry.ENTERED);
    }

    private static AssessmentOutcome.Day day(boolean binding, boolean afterSerious) {
        return new AssessmentOutcome.Day(binding, afterSerious);
    }

    private static AssessmentOutcome outcome(Assessment assessment) {
        return AssessmentOutcome.of(assessment, Registry.directory(), day(true, false));
    }

    @ParameterizedTest
    @CsvSource({"doi-kiem-tra, false", "chu-quan, false", "bo-chu-quan, false", "ben-ngoai, true", "cong-ty, true"})
    void aRegularOneCountsByAnybodyButAnOperator(String assessor, boolean external) {
        var assessment = assessment(assessor, DAY, Occasion.REGULAR);
        assertThat(outcome(assessment))
                .isEqualTo(new AssessmentOutcome.Accepted(assessment, external, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"van-hanh", "van-hanh-cung"})
    void oneByAnOperatorDoesNot(String operator) {
        assertThat(outcome(assessment(operator, DAY, Occasion.REGULAR)))
                .isEqualTo(new AssessmentOutcome.ByTheOperator());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REGULAR")
    void onOtherOccasionsItHasToBeExternal(Occasion occasion) {
        assertThat(outcome(assessment("doi-kiem-tra", DAY, occasion)))
                .isEqualTo(new AssessmentOutcome.NotExternal(occasion.need().orElseThrow()));
        var external = assessment("ben-ngoai", DAY, occasion);
        assertThat(outcome(external)).isEqualTo(new AssessmentOutcome.Accepted(external, true, occasion.need()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chu-quan", "bo-chu-quan", "van-hanh", "van-hanh-cung", "to-cua-van-hanh", "doi-kiem-tra"})
    void nobodyAkinIsExternal(String akin) {
        assertThat(outcome(assessment(akin, DAY, Occasion.REQUEST)))
                .isEqualTo(new AssessmentOutcome.NotExternal(ExternalNeed.REQUEST));
    }

    @Test
    void theDirectoryOfThatDayCounts() {
        var before = assessment("doi-kiem-tra", Registry.CHANGE.minusDays(1), Occasion.REGULAR);
        assertThat(outcome(before)).isEqualTo(new AssessmentOutcome.Accepted(before, false, Optional.empty()));
        for (var akinSince : new String[] {"doi-kiem-tra", "cong-ty"}) {
            assertThat(outcome(assessment(akinSince, Registry.CHANGE, Occasion.REGULAR)))
                    .isEqualTo(new AssessmentOutcome.NotExternal(ExternalNeed.LEVEL_5));
        }
    }

    @Test
    void afterASeriousIncidentItHasToBeExternalWhateverTheOccasion() {
        var self = assessment("doi-kiem-tra", DAY, Occasion.REGULAR);
        assertThat(AssessmentOutcome.of(self, Registry.directory(), day(true, true)))
                .isEqualTo(new AssessmentOutcome.NotExternal(ExternalNeed.SERIOUS_INCIDENT));
    }

    @Test
    void bindsNobodyBeforeTheDecreeOrWhereItsSetIsSwitchedOff() {
        var decree = LocalDate.of(2026, 8, 19);
        var law = new Law(Rulebook.packaged());
        assertThat(law.binds(AssessmentOutcome.RULE, decree)).isTrue();
        assertThat(law.binds(AssessmentOutcome.RULE, decree.minusDays(1))).isFalse();
        assertThat(new Law(Rulebook.packaged().without(Set.of("B"))).binds(AssessmentOutcome.RULE, decree))
                .isFalse();
        var early = assessment("van-hanh", DAY, Occasion.DOUBT);
        assertThat(AssessmentOutcome.of(early, Registry.directory(), day(false, true)))
                .isEqualTo(new AssessmentOutcome.Accepted(early, false, Optional.empty()));
    }

    @Test
    void knowsTheAssessorAndTheSystem() {
        assertThat(outcome(assessment("la-ai", DAY, Occasion.REGULAR)))
                .isEqualTo(new AssessmentOutcome.AssessorUnknown());
        assertThat(outcome(assessment("ben-ngoai", Registry.BEGINNING.minusDays(1), Occasion.REGULAR)))
                .isEqualTo(new AssessmentOutcome.AssessorUnknown());
    }
}
