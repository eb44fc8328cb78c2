package vn.dieuphoi.timers;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.ApiContract;

/** Reads what the build wrote down, and so runs after it. */
class ApiIT {

    @Test
    void answersAsTheCommittedDocumentSays() {
        ApiContract.assertIsWhatIsCommitted("escalation-timers");
    }

    @Test
    void breaksNoClientOfARelease() {
        ApiContract.assertFitsEveryRelease("escalation-timers");
    }
}
