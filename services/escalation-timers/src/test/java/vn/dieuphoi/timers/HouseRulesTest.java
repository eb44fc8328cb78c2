package vn.dieuphoi.timers;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRule;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRules() {
        return HouseRules.of("vn.dieuphoi.timers")
                // What it starts ends when a receiver answers: nobody waits for it.
                .allowing(HouseRule.NOTHING_SUBSCRIBES, "vn.dieuphoi.timers.paging.PageWebhookClient")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theSourceRules() {
        return SourceRules.ofThisModule().tests();
    }
}
