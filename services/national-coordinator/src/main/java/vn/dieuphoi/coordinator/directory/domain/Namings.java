package vn.dieuphoi.coordinator.directory.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.Providers;
import vn.dieuphoi.contracts.events.RoleHolder;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.directory.domain.Faults.Naming;

/** Every body that a state of the directory names, with the place where it does. */
public final class Namings {
    private Namings() {}

    /** In what holds of an organisation. */
    static Stream<Naming> of(OrganisationPeriod period) {
        var holders = period.holders().orElse(List.of()).stream()
                .map(RoleHolder::organisation)
                .toList();
        return Stream.of(
                        one("/parent", period.parent()),
                        one("/specialisedUnit", period.specialisedUnit()),
                        one("/responsibleMember", period.responsibleMember()),
                        many("/holders/%d/organisation", holders))
                .flatMap(named -> named);
    }

    /** In what holds of a system. */
    static Stream<Naming> of(SystemPeriod period) {
        var providers = period.providers().orElseGet(() -> new Providers(List.of(), List.of(), List.of()));
        return Stream.of(
                        one("/owner", Optional.of(period.owner())),
                        one("/operator", Optional.of(period.operator())),
                        many("/furtherOperators/%d", period.furtherOperators().orElse(List.of())),
                        one("/leadOperator", period.leadOperator()),
                        many("/providers/security/%d", providers.security()),
                        many("/providers/connectivity/%d", providers.connectivity()),
                        many("/providers/hosting/%d", providers.hosting()))
                .flatMap(named -> named);
    }

    /** The bodies alone. */
    public static Stream<OrganisationId> bodies(OrganisationPeriod period) {
        return of(period).map(Naming::organisation);
    }

    /** The bodies alone. */
    public static Stream<OrganisationId> bodies(SystemPeriod period) {
        return of(period).map(Naming::organisation);
    }

    private static Stream<Naming> one(String pointer, Optional<OrganisationId> named) {
        return named.map(organisation -> new Naming(pointer, organisation)).stream();
    }

    static Stream<Naming> many(String pattern, List<OrganisationId> named) {
        return IntStream.range(0, named.size())
                .mapToObj(index -> new Naming(pattern.formatted(index), named.get(index)));
    }
}
