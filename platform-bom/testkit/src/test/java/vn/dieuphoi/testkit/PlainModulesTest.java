package vn.dieuphoi.testkit;

import static vn.dieuphoi.testkit.house.HouseRule.NO_SYSTEM_CLOCK;
import static vn.dieuphoi.testkit.house.SourceRule.NOTHING_PRINTS;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRules;

/** The house rules of the modules that cannot depend on the testkit, because it stands on them. */
class PlainModulesTest {

    @TestFactory
    Stream<DynamicTest> contracts() {
        var rules = HouseRules.of("vn.dieuphoi.contracts")
                .withoutDomain()
                .withoutRows()
                .withoutTests()
                .allowing(NO_SYSTEM_CLOCK, "vn.dieuphoi.contracts.ids.Ids");
        return Stream.concat(
                rules.tests(), SourceRules.of(Path.of("../../contracts")).tests());
    }

    @TestFactory
    Stream<DynamicTest> contractGate() {
        var rules = HouseRules.of("vn.dieuphoi.gate")
                .withoutDomain()
                .withoutRows()
                .withoutFeatures()
                .withoutTests();
        return Stream.concat(
                rules.tests(), SourceRules.of(Path.of("../contract-gate")).tests());
    }

    @TestFactory
    Stream<DynamicTest> parts() {
        var rules = HouseRules.of("vn.dieuphoi.parts")
                .withoutDomain()
                .withoutRows()
                .withoutTests()
                .allowing(NO_SYSTEM_CLOCK, "vn.dieuphoi.parts.KeycloakFolder", "vn.dieuphoi.parts.mail.MailProgram");
        var sources = SourceRules.of(Path.of("../parts")).allowing(NOTHING_PRINTS, "Kafka.java");
        return Stream.concat(rules.tests(), sources.tests());
    }

    @TestFactory
    Stream<DynamicTest> rulebook() {
        var rules = HouseRules.of("vn.dieuphoi.rulebook")
                .withoutDomain()
                .withoutRows()
                .withoutTests();
        return Stream.concat(
                rules.tests(), SourceRules.of(Path.of("../rulebook")).tests());
    }
}
