package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.ReporterFacts;

/** What a deployment may choose: sets, and provinces. */
class DeploymentTest {

    private static final CaseFacts IN_HANOI = CaseFacts.builder()
            .detectedAt(at("2026-10-01T08:00:00"))
            .operatorCapacityExceeded(true)
            .reporter(new ReporterFacts(true, false, false, false, Optional.of("01")))
            .build();

    @Test
    void switchesASetOff() {
        assertThat(rules(Duties.LAW.without(Set.of("E"))))
                .doesNotContain("E02", "E03")
                .contains("A01", "B05");
        assertThat(rules(Duties.LAW.without(Set.of("A", "B", "E")))).isEmpty();
    }

    @Test
    void refusesASetThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duties.LAW.without(Set.of("X")))
                .withMessage("there is no set X of rules to switch off");
    }

    @Test
    void bindsOtherProvincesByConfiguration() {
        assertThat(rules(Duties.LAW)).doesNotContain("E01");
        assertThat(rules(Duties.LAW.withProvinces(Map.of("E01", Set.of("01"))))).contains("E01");
    }

    @Test
    void refusesProvincesForARuleThatBindsEverywhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duties.LAW.withProvinces(Map.of("A01", Set.of("01"))))
                .withMessage("provinces of A01: no such rule binds some provinces only");
    }

    private static List<String> rules(Rulebook law) {
        return law.obligations(IN_HANOI).stream()
                .map(obligation -> obligation.ref().id())
                .toList();
    }
}
