package vn.dieuphoi.timers.paging.domain;

import java.util.List;
import vn.dieuphoi.contracts.events.DeadlineEvent;

/** What became of a call. */
public sealed interface CallOutcome {

    /** Why nothing became of it. */
    enum Reason {
        ALREADY_SENT,
        ALREADY_ACKNOWLEDGED,
        /** It was said that it cannot be delivered. */
        GIVEN_UP,
        NOT_PENDING
    }

    /** It changed. */
    record Accepted(Call next, List<DeadlineEvent> events) implements CallOutcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It stays as it is. */
    record Refused(Reason reason) implements CallOutcome {}
}
