package vn.dieuphoi.testkit.house.planted.offending;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Abstract, so that nobody runs it. */
@QuarkusTest
abstract class StartsQuarkusTest {

    @Test
    void passes() {}
}
