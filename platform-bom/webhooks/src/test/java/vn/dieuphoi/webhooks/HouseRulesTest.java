package vn.dieuphoi.webhooks;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dieuphoi.testkit.house.HouseRules;
import vn.dieuphoi.testkit.house.SourceRules;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> theHouse() {
        return HouseRules.of("vn.dieuphoi.webhooks")
                .withoutDomain()
                .withoutRows()
                .withoutFeatures()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theSource() {
        return SourceRules.ofThisModule().tests();
    }
}
