package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** Wishes about systems that come after others. */
public sealed interface SystemSuccession extends DirectoryOrder {

    @Override
    default Set<OrganisationId> organisations() {
        return Set.of();
    }

    /** From a day on, systems are one with another. */
    record Merge(Act act, List<SystemId> from, SystemId into) implements SystemSuccession {

        public Merge {
            from = List.copyOf(from);
        }

        @Override
        public Set<SystemId> systems() {
            return Stream.concat(from.stream(), Stream.of(into)).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var passing = new Passing(directory, today, act);
            passing.once("/from", from, List.of(into));
            var how = act.ending("merged", List.of(into));
            for (var index = 0; index < from.size(); index++) {
                passing.end("/from/" + index, from.get(index), how);
            }
            passing.open("/into", into);
            return passing.outcome();
        }
    }

    /** From a day on, a system is several others, which the directory has by then. */
    record Split(Act act, SystemId from, List<SystemId> into) implements SystemSuccession {

        public Split {
            into = List.copyOf(into);
        }

        @Override
        public Set<SystemId> systems() {
            return Stream.concat(into.stream(), Stream.of(from)).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var passing = new Passing(directory, today, act);
            passing.once("/into", into, List.of(from));
            passing.end("/from", from, act.ending("split", into));
            for (var index = 0; index < into.size(); index++) {
                passing.open("/into/" + index, into.get(index));
            }
            return passing.outcome();
        }
    }
}
