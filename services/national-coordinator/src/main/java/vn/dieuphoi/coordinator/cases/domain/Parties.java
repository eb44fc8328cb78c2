package vn.dieuphoi.coordinator.cases.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * Who plays which part in a case, as the directory had it on the day of detection.
 *
 * @param holders who holds each role
 * @param chain for each role in holders, the bodies above its holder, nearest first
 * @param beside who else plays a part: it receives what that part receives, and is no party
 * @param unresolved roles that the law needs and for which the directory names nobody; a person must decide
 */
public record Parties(
        Map<Role, OrganisationId> holders,
        Map<Role, List<OrganisationId>> chain,
        Map<Role, List<OrganisationId>> beside,
        List<Role> unresolved) {

    /** The roles that somebody has to hold whatever happened; the others depend on the facts of the case. */
    static final Set<Role> IN_EVERY_CASE = EnumSet.of(
            Role.OPERATOR, Role.OWNER, Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER, Role.NATIONAL_COORDINATOR);

    public Parties {
        holders = ordered(holders);
        chain = ordered(chain);
        beside = ordered(beside);
        unresolved = List.copyOf(unresolved);
    }

    /** Who plays which part after some parts passed on. */
    Parties after(List<PartySuccession> passed, Function<OrganisationId, List<OrganisationId>> above) {
        var next = new EnumMap<Role, OrganisationId>(Role.class);
        next.putAll(holders);
        var nextChain = new EnumMap<Role, List<OrganisationId>>(Role.class);
        nextChain.putAll(chain);
        for (var one : passed) {
            next.put(one.role(), one.to());
            nextChain.put(one.role(), above.apply(one.to()));
        }
        var open = unresolved.stream().filter(role -> !next.containsKey(role)).toList();
        return new Parties(next, nextChain, beside, open);
    }

    private static <V> Map<Role, V> ordered(Map<Role, V> byRole) {
        var copy = new EnumMap<Role, V>(Role.class);
        copy.putAll(byRole);
        return Collections.unmodifiableMap(copy);
    }

    /** Whether an organisation is a party: it handles the incident, whatever is sent to it. */
    public boolean isParty(OrganisationId organisation) {
        return rolesOf(organisation).stream().anyMatch(IN_EVERY_CASE::contains);
    }

    public Optional<OrganisationId> holder(Role role) {
        return Optional.ofNullable(holders.get(role));
    }

    /** Everybody who receives what goes to a role: its holder first. */
    Stream<OrganisationId> reachedAs(Role role) {
        return Stream.concat(holder(role).stream(), beside.getOrDefault(role, List.of()).stream())
                .distinct();
    }

    /** The roles that an organisation plays beside their holders. */
    public List<Role> besideOf(OrganisationId organisation) {
        return beside.entrySet().stream()
                .filter(entry -> entry.getValue().contains(organisation))
                .map(Map.Entry::getKey)
                .toList();
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

    /** Everybody whom the case names: parties, the bodies above them, and who plays a part beside them. */
    public Set<OrganisationId> bodies() {
        var further = Stream.concat(chain.values().stream(), beside.values().stream());
        return Stream.concat(holders.values().stream(), further.flatMap(List::stream))
                .collect(Collectors.toUnmodifiableSet());
    }
}
