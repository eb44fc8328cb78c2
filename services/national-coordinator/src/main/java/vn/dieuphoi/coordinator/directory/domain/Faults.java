package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Finds what is against recording something, all of it. */
final class Faults {
    static final String EFFECTIVE_ON = "/effectiveOn";

    private Faults() {}

    static DirectoryFault of(String pointer, FaultCode code, Object about) {
        return new DirectoryFault(pointer, code, about.toString());
    }

    static List<DirectoryFault> both(List<DirectoryFault> some, List<DirectoryFault> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** A body that is named must be in the directory, and there on that day. */
    static Optional<DirectoryFault> absent(Directory directory, LocalDate day, Naming naming) {
        if (!directory.organisations().containsKey(naming.organisation())) {
            return Optional.of(of(naming.pointer(), FaultCode.UNKNOWN, naming.organisation()));
        }
        return new DirectoryDay(directory, day)
                        .organisation(naming.organisation())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(of(naming.pointer(), FaultCode.NOT_THERE_ON_THAT_DAY, naming.organisation()));
    }

    /** All that are named. */
    static List<DirectoryFault> absent(Directory directory, LocalDate day, Stream<Naming> named) {
        return named.flatMap(naming -> absent(directory, day, naming).stream()).toList();
    }

    /**
     * Somewhere a body is named.
     *
     * @param pointer where
     */
    record Naming(String pointer, OrganisationId organisation) {}
}
