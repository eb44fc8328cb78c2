package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.Namings;

/**
 * A row of {@code organisation}, as it is written.
 *
 * @param linked every organisation that the history names
 * @param roles every role that it ever held for everybody, between the two days
 * @param kept by an administrator, so that no seed overwrites it any more
 */
record OrganisationRow(
        String id,
        String history,
        List<String> linked,
        List<String> roles,
        @Nullable LocalDate rolesFrom,
        @Nullable LocalDate rolesUntil,
        boolean kept) {

    static OrganisationRow of(OrganisationRecorded recorded, String history, boolean kept) {
        return new OrganisationRow(
                recorded.organisation().value(),
                history,
                linked(recorded),
                withRoles(recorded)
                        .map(OrganisationPeriod::roles)
                        .flatMap(List::stream)
                        .map(Role::code)
                        .distinct()
                        .toList(),
                withRoles(recorded)
                        .map(OrganisationPeriod::validFrom)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rolesUntil(recorded).orElse(null),
                kept);
    }

    /** Successors too: whoever names a body means them after its end. */
    private static List<String> linked(OrganisationRecorded recorded) {
        var named = recorded.periods().stream().flatMap(Namings::bodies);
        var delegates = recorded.delegations().orElse(List.of()).stream().map(Delegation::delegate);
        var successors = recorded.periods().stream()
                .flatMap(period -> period.ending().stream())
                .map(Ending::successors)
                .flatMap(List::stream);
        return Stream.concat(Stream.concat(named, delegates).map(OrganisationId::value), successors)
                .distinct()
                .toList();
    }

    /** Empty while no end is known. */
    private static Optional<LocalDate> rolesUntil(OrganisationRecorded recorded) {
        return withRoles(recorded)
                .map(period -> period.validTo().orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(LocalDate.MAX));
    }

    private static Stream<OrganisationPeriod> withRoles(OrganisationRecorded recorded) {
        return recorded.periods().stream().filter(period -> !period.roles().isEmpty());
    }
}
