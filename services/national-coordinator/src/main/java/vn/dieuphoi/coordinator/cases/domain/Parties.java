package vn.dieuphoi.coordinator.cases.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * Who plays which part in a case, as the directory had it on the day of detection.
 *
 * @param holders who holds each role
 * @param chain for each role in holders, the bodies above its holder, nearest first
 */
public record Parties(Map<Role, OrganisationId> holders, Map<Role, List<OrganisationId>> chain) {

    public Parties {
        holders = ordered(holders);
        chain = ordered(chain);
    }

    private static <V> Map<Role, V> ordered(Map<Role, V> byRole) {
        var copy = new EnumMap<Role, V>(Role.class);
        copy.putAll(byRole);
        return Collections.unmodifiableMap(copy);
    }

    /** The roles for which the directory names nobody; a person must decide. */
    public List<Role> unresolved() {
        return Arrays.stream(Role.values())
                .filter(role -> !holders.containsKey(role))
                .toList();
    }

    public Optional<OrganisationId> holder(Role role) {
        return Optional.ofNullable(holders.get(role));
    }

    /** The roles that an organisation holds, in the order of the law. */
    public List<Role> rolesOf(OrganisationId organisation) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(organisation))
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean hold(Role role, OrganisationId organisation) {
        return organisation.equals(holders.get(role));
    }

    /** Everybody whom the case names: parties and the bodies above them. */
    public Set<OrganisationId> bodies() {
        return Stream.concat(holders.values().stream(), chain.values().stream().flatMap(List::stream))
                .collect(Collectors.toUnmodifiableSet());
    }
}
