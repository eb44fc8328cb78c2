package vn.dieuphoi.testkit;

import static vn.dieuphoi.testkit.house.HouseRule.NO_SYSTEM_CLOCK;
import static vn.dieuphoi.testkit.house.HouseRule.ONE_WAY_TO_PUBLISH;
import static vn.dieuphoi.testkit.house.HouseRule.TESTS_SAY_WHAT_THEY_ARE;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRule;
import vn.dieuphoi.testkit.house.SourceRules;

/** The testkit keeps its own rules. */
class HouseRulesTest {

    private static final String PLANTED = "vn.dieuphoi.testkit.house.planted.offending.";

    @TestFactory
    Stream<DynamicTest> theHouseRules() {
        return HouseRules.of("vn.dieuphoi.testkit")
                .withoutDomain()
                .withoutRows()
                .allowing(
                        NO_SYSTEM_CLOCK,
                        "vn.dieuphoi.testkit.MovableClock",
                        "vn.dieuphoi.testkit.TestTokens",
                        "vn.dieuphoi.testkit.TopicRecord")
                .allowing(ONE_WAY_TO_PUBLISH, "vn.dieuphoi.testkit.TopicProbe")
                .allowing(TESTS_SAY_WHAT_THEY_ARE, PLANTED + "PlantedChecks", PLANTED + "StartsQuarkusTest")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theSourceRules() {
        return SourceRules.ofThisModule()
                .allowing(SourceRule.NOTHING_LEFT_FOR_LATER, "SourceRule.java")
                .allowing(SourceRule.NOTHING_PRINTS, "SourceRule.java")
                .tests();
    }
}
