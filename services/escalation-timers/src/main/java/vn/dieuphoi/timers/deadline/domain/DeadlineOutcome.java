package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;

/** What became of a deadline. */
public sealed interface DeadlineOutcome {

    /** Why nothing became of it. */
    enum Reason {
        /** The facts say what was known already. */
        NOTHING_NEW,
        /** No end of it has passed that was not noticed before. */
        NOT_DUE,
        /** It was fulfilled. */
        ALREADY_MET
    }

    /** It changed. */
    record Accepted(Deadline next, List<DeadlineEvent> events) implements DeadlineOutcome {
        public Accepted {
            events = List.copyOf(events);
        }

        /** The same change, and what the clock says at once: an end may have passed before the duty was heard of. */
        Accepted firedAt(Instant now) {
            return next.fire(now)
                    .accepted()
                    .map(fired -> new Accepted(
                            fired.next(),
                            Stream.concat(events.stream(), fired.events().stream())
                                    .toList()))
                    .findFirst()
                    .orElse(this);
        }

        /** Whether whoever was called about the former version is no longer the one to call. */
        boolean callsAnew() {
            return events.stream()
                    .anyMatch(event ->
                            event instanceof DeadlineSet set && set.revision().isPresent());
        }

        /** The gravest end that has passed already and is now another body's to answer for. */
        public Optional<Miss> inherited() {
            return callsAnew()
                            && next.fulfilled().isEmpty()
                            && missed().findAny().isEmpty()
                    ? next.gravest()
                    : Optional.empty();
        }

        /** The ends that were found to have passed. */
        public Stream<DeadlineMissed> missed() {
            return events.stream().filter(DeadlineMissed.class::isInstance).map(DeadlineMissed.class::cast);
        }
    }

    /** It stays as it is. */
    record Refused(Reason reason) implements DeadlineOutcome {}

    /** The change, if there is one. */
    default Stream<Accepted> accepted() {
        return switch (this) {
            case Accepted accepted -> Stream.of(accepted);
            case Refused refused -> Stream.empty();
        };
    }
}
