package vn.dieuphoi.coordinator;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRule;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRules;

class HouseRulesTest {

    /**
     * The seed is waited for at the start: no event may be taken in before the directory is there. The dispatcher of the
     * webhooks lets each attempt run on its own: nobody waits for a receiver that hangs.
     */
    @TestFactory
    Stream<DynamicTest> theHouseRules() {
        return HouseRules.of("vn.dieuphoi.coordinator")
                .allowing(
                        HouseRule.NOTHING_SUBSCRIBES,
                        "vn.dieuphoi.coordinator.directory.DirectorySeed",
                        "vn.dieuphoi.coordinator.webhook.CallDispatch")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theSources() {
        return SourceRules.ofThisModule().tests();
    }
}
