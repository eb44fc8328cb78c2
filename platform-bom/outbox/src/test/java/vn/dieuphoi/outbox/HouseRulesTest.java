package vn.dieuphoi.outbox;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRule;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRules;

class HouseRulesTest {
    /** The loops and the unit of work are where a chain ends; the clock is where time comes from. */
    @TestFactory
    Stream<DynamicTest> theHouse() {
        return HouseRules.of("vn.dieuphoi.outbox")
                .withoutDomain()
                .withoutFeatures()
                .allowing(
                        HouseRule.NOTHING_SUBSCRIBES,
                        "vn.dieuphoi.outbox.DatabaseClock",
                        "vn.dieuphoi.outbox.Lanes",
                        "vn.dieuphoi.outbox.OutboxRelay",
                        "vn.dieuphoi.outbox.PollingLoop",
                        "vn.dieuphoi.outbox.ReplayRunner",
                        "vn.dieuphoi.outbox.UnitOfWork")
                .allowing(HouseRule.NO_SYSTEM_CLOCK, "vn.dieuphoi.outbox.DatabaseClock")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theSource() {
        return SourceRules.ofThisModule().tests();
    }
}
