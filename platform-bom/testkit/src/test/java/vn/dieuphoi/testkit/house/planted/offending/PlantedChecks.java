package vn.dieuphoi.testkit.house.planted.offending;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Not run by the build: no test by name. */
abstract class PlantedChecks {

    @Nested
    class WhenNested {
        @Test
        void passes() {}
    }
}
