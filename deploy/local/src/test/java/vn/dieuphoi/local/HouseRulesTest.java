package vn.dieuphoi.local;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRule;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRule;
import vn.dieuphoi.testkit.house.SourceRules;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> theHouse() {
        return HouseRules.of("vn.dieuphoi.local")
                .withoutDomain()
                .withoutRows()
                .allowing(
                        HouseRule.NO_SYSTEM_CLOCK,
                        "vn.dieuphoi.local.BenchEndToEndCommand",
                        "vn.dieuphoi.local.BenchIntakeCommand",
                        "vn.dieuphoi.local.Console",
                        "vn.dieuphoi.local.bench.BareLoad",
                        "vn.dieuphoi.local.bench.Steady",
                        "vn.dieuphoi.local.bench.WideRouting",
                        "vn.dieuphoi.local.demo.Demonstration")
                .tests();
    }

    /** A command line prints: that is its interface. */
    @TestFactory
    Stream<DynamicTest> theSource() {
        return SourceRules.ofThisModule()
                .allowing(
                        SourceRule.NOTHING_PRINTS,
                        "BenchEndToEndCommand.java",
                        "BenchIntakeCommand.java",
                        "BenchLawCommand.java",
                        "BenchStartCommand.java",
                        "ComposeCommand.java",
                        "DemoCommand.java",
                        "Dieuphoi.java",
                        "LawAnswers.java",
                        "LawCheckCommand.java",
                        "LawReleaseCommand.java",
                        "PrepareCommand.java",
                        "ReplayCommand.java",
                        "TokenCommand.java",
                        "Tool.java",
                        "UpCommand.java")
                .tests();
    }
}
