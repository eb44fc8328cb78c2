package vn.dieuphoi.testkit;

import java.util.List;

/** A service published a record that is not as the contracts say. Not an assertion to wait for: it will not heal. */
public final class BrokenContract extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenContract(String topicName, TopicRecord record, List<String> faults) {
        super("a record on %s is not as contracts/events says: %s. It was %s"
                .formatted(topicName, String.join("; ", faults), record));
    }
}
