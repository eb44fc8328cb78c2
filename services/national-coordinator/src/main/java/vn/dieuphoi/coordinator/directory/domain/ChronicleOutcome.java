package vn.dieuphoi.coordinator.directory.domain;

import java.util.List;

/** What became of the wish to go on with a history. */
public sealed interface ChronicleOutcome<P> {

    /** The history as it is now. */
    record Accepted<P>(List<P> periods) implements ChronicleOutcome<P> {

        public Accepted {
            periods = List.copyOf(periods);
        }
    }

    /** The history stays as it was. */
    record Refused<P>(List<DirectoryFault> faults) implements ChronicleOutcome<P> {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** What is against it. */
    default List<DirectoryFault> faultsFound() {
        return this instanceof Refused<P> refused ? refused.faults() : List.of();
    }

    /** The history as it is now; only of one that was accepted. */
    default List<P> written() {
        if (this instanceof Accepted<P> accepted) {
            return accepted.periods();
        }
        throw new IllegalStateException("refused: " + faultsFound());
    }
}
