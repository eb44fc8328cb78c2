package vn.dieuphoi.coordinator.directory.domain;

import java.util.List;
import java.util.function.Function;
import vn.dieuphoi.contracts.events.DirectoryEvent;

/** What became of the wish to record something in the directory. */
public sealed interface DirectoryOutcome {

    /** It is recorded: whole histories, each replacing what was recorded before. */
    record Accepted(List<DirectoryEvent> records) implements DirectoryOutcome {

        public Accepted {
            records = List.copyOf(records);
        }
    }

    /** It is not, and nothing of it is; every reason is named. */
    record Refused(List<DirectoryFault> faults) implements DirectoryOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Accepted, unless there is something against it. */
    static DirectoryOutcome of(List<DirectoryFault> faults, List<? extends DirectoryEvent> records) {
        return faults.isEmpty() ? new Accepted(List.copyOf(records)) : new Refused(faults);
    }

    /** What follows from an accepted history; what was refused stays refused. */
    static <P> DirectoryOutcome of(
            ChronicleOutcome<P> history,
            List<DirectoryFault> further,
            Function<List<P>, ? extends DirectoryEvent> record) {
        return switch (history) {
            case ChronicleOutcome.Accepted<P> written -> of(further, List.of(record.apply(written.periods())));
            case ChronicleOutcome.Refused<P> refused -> new Refused(Faults.both(refused.faults(), further));
        };
    }
}
