package vn.dieuphoi.rulebook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.rulebook.LawFiles;
import vn.dieuphoi.rulebook.Provision;
import vn.dieuphoi.rulebook.Recurring;
import vn.dieuphoi.rulebook.Rule;
import vn.dieuphoi.rulebook.Rulebook;

/** The cases of contracts/law/cases come out as they say, and every rule that can has them. */
class LawCasesTest {

    private static final Rulebook LAW = Rulebook.packaged();
    private static final LawCases CASES = LawCases.of(LawFiles.packaged(), LAW);

    static List<LawCases.LawCase> cases() {
        return CASES.all();
    }

    static Stream<Provision> clocks() {
        return LAW.provisions().stream().filter(rule -> rule instanceof Rule);
    }

    static Stream<Provision> recurring() {
        return LAW.provisions().stream().filter(rule -> rule instanceof Recurring);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsItSays(LawCases.LawCase of) {
        assertThat(of.differences(LAW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void everyClockHasACaseWhereItAppliesAndOneWhereItDoesNot(Provision rule) {
        var cases = CASES.of(rule.ref().id(), rule.ref().version());
        assertThat(cases).as("applies").anyMatch(LawCases.LawCase::applies);
        assertThat(cases).as("does not apply").anyMatch(of -> !of.applies());
    }

    @ParameterizedTest
    @MethodSource("recurring")
    void everyRecurringRuleHasACalendarCase(Provision rule) {
        assertThat(CASES.of(rule.ref().id(), rule.ref().version())).anyMatch(LawCases.LawCase::applies);
    }
}
