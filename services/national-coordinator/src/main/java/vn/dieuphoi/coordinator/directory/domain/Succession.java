package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** Wishes about bodies that come after others. Whoever named one that ended means its successor from then on. */
public sealed interface Succession extends DirectoryOrder {

    /** Bodies that end, and the one that goes on, which may be one of old or a new one. */
    record Part(List<OrganisationId> from, OrganisationId into) {

        public Part {
            from = List.copyOf(from);
        }
    }

    @Override
    default Set<SystemId> systems() {
        return Set.of();
    }

    /**
     * From a day on, bodies are one with another.
     *
     * @param parts several at once, as the committees of provinces and their departments
     */
    record Merge(Act act, List<Part> parts) implements Succession {

        public Merge {
            parts = List.copyOf(parts);
        }

        @Override
        public Set<OrganisationId> organisations() {
            return parts.stream()
                    .flatMap(part -> Stream.concat(part.from().stream(), Stream.of(part.into())))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var passing = new Passing(directory, today, act);
            var from = parts.stream().flatMap(part -> part.from().stream()).toList();
            passing.once("/from", from, List.of());
            for (var index = 0; index < parts.size(); index++) {
                write(passing, "/parts/" + index, parts.get(index));
            }
            return passing.outcome();
        }

        private void write(Passing passing, String place, Part part) {
            passing.once(place + "/from", part.from(), List.of(part.into()));
            var how = act.ending("merged", List.of(part.into()));
            for (var index = 0; index < part.from().size(); index++) {
                passing.end(place + "/from/" + index, part.from().get(index), how);
            }
            passing.open(place + "/into", part.into());
        }
    }

    /**
     * From a day on, a body is several others, which the directory has by then.
     *
     * @param into the one that takes over its duties first
     */
    record Split(Act act, OrganisationId from, List<OrganisationId> into) implements Succession {

        public Split {
            into = List.copyOf(into);
        }

        @Override
        public Set<OrganisationId> organisations() {
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
