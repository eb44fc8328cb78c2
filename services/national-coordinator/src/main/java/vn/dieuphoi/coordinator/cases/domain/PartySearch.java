package vn.dieuphoi.coordinator.cases.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;

/**
 * Finds who plays which part in an incident (QĐ05 Đ11.1.a, TT20 Đ9.2.a) from what the notice says and the directory
 * knew on the day of detection. What the directory says goes before what a reporter says, except for the operator: a
 * hired operator knows better than the directory whom it works for.
 */
final class PartySearch {
    /** The sector whose regulator is the State Bank (TT09). */
    static final String BANKING = "banking";

    private final Affected affected;
    private final DirectoryDay directory;

    /**
     * What an incident happened to.
     *
     * @param system of the directory, where one is known
     * @param operator who ran it
     */
    record Affected(Optional<SystemId> system, OrganisationId operator) {

        static Affected of(NoticeAccepted notice, DirectoryDay directory) {
            var system = notice.system()
                    .id()
                    .filter(id -> directory.system(id).isPresent())
                    .or(() -> notice.system().domain().flatMap(directory::systemUnder));
            var operator = notice.operator()
                    .organisation()
                    .filter(named -> directory.organisation(named).isPresent())
                    .or(() -> system.flatMap(directory::system).map(SystemPeriod::operator))
                    .orElse(notice.reporter());
            return new Affected(system, operator);
        }
    }

    PartySearch(NoticeAccepted notice, DirectoryDay directory) {
        this(Affected.of(notice, directory), directory);
    }

    PartySearch(Affected affected, DirectoryDay directory) {
        this.affected = affected;
        this.directory = directory;
    }

    /** The system of the directory that the notice means: by its id, else by its domain name. */
    Optional<SystemId> system() {
        return affected.system();
    }

    /** The parties that every case has. */
    Parties parties() {
        return parties(Set.of());
    }

    /**
     * Who plays which part.
     *
     * @param named by the rules in force at the trigger, beside the parties that every case has
     */
    Parties parties(Set<Role> named) {
        var wanted = EnumSet.copyOf(Parties.IN_EVERY_CASE);
        wanted.addAll(named);
        var holders = new EnumMap<Role, OrganisationId>(Role.class);
        var chain = new EnumMap<Role, List<OrganisationId>>(Role.class);
        for (var role : wanted) {
            holder(role).ifPresent(found -> {
                holders.put(role, found);
                chain.put(role, directory.above(found));
            });
        }
        var unresolved = wanted.stream()
                .filter(role -> !holders.containsKey(role))
                .filter(this::mustBeHeld)
                .toList();
        return new Parties(holders, chain, beside(), unresolved);
    }

    /** Who holds a role. */
    Optional<OrganisationId> holder(Role role) {
        return switch (role) {
            case OPERATOR -> Optional.of(affected.operator());
            case OWNER -> owner();
            case SPECIALISED_UNIT ->
                forTheOwner(body -> directory.nearest(body, OrganisationPeriod::specialisedUnit))
                        .map(directory::current);
            case RESPONSIBLE_MEMBER ->
                directory
                        .nearest(affected.operator(), OrganisationPeriod::responsibleMember)
                        .map(directory::current)
                        .or(() -> directory.holderOf(role));
            case NATIONAL_COORDINATOR -> directory.holderOf(role);
            case STANDING_AGENCY, NATIONAL_STEERING_COMMITTEE, DATA_PROTECTION_AGENCY -> directory.holderOf(role);
            case STEERING_COMMITTEE -> forTheOwner(body -> directory.nearest(body, role));
            case RELAY_UNIT ->
                directory
                        .nearest(affected.operator(), role)
                        .or(() -> forTheOwner(body -> directory.nearest(body, role)));
            case SUPERIOR_BODY -> directory.parent(affected.operator());
            case HEAD_OF_BODY -> Optional.of(affected.operator());
            case CYBER_SECURITY_FORCE -> cyberSecurityForce();
            case DEFENCE_FORCE -> directory.holderOf(role).filter(force -> isManagedBy(ManagedBy.DEFENCE));
            case STATE_BANK -> directory.holderOf(role).filter(bank -> isOfABank());
            case CONTROLLER -> owner();
            case PROCESSOR -> Optional.of(affected.operator()).filter(body -> !owner().equals(Optional.of(body)));
            case DATA_SUBJECTS, NETWORK, MEMBER, PUBLIC -> Optional.empty();
        };
    }

    /** What is said of the owner, else of the operator: an owner that is only guessed may be too high. */
    private <T> Optional<T> forTheOwner(Function<OrganisationId, Optional<T>> said) {
        return owner().flatMap(said).or(() -> said.apply(affected.operator()));
    }

    /** The police of the province where it has one, else the force for everybody; not for military or cipher systems. */
    private Optional<OrganisationId> cyberSecurityForce() {
        return forTheOwner(body -> directory.nearest(body, Role.CYBER_SECURITY_FORCE))
                .or(() -> directory.holderOf(Role.CYBER_SECURITY_FORCE))
                .filter(force -> isManagedBy(ManagedBy.CIVIL) || isManagedBy(ManagedBy.POLICE));
    }

    /** Whether somebody has to hold a role in a case of this kind. Some are of many, or of nobody in particular. */
    private boolean mustBeHeld(Role role) {
        return switch (role) {
            case RELAY_UNIT, CONTROLLER, PROCESSOR, DATA_SUBJECTS, NETWORK, MEMBER, PUBLIC -> false;
            case CYBER_SECURITY_FORCE -> isManagedBy(ManagedBy.CIVIL) || isManagedBy(ManagedBy.POLICE);
            case DEFENCE_FORCE -> isManagedBy(ManagedBy.DEFENCE);
            case STATE_BANK -> isOfABank();
            case OPERATOR,
                    OWNER,
                    SPECIALISED_UNIT,
                    RESPONSIBLE_MEMBER,
                    NATIONAL_COORDINATOR,
                    STANDING_AGENCY,
                    STEERING_COMMITTEE,
                    NATIONAL_STEERING_COMMITTEE,
                    SUPERIOR_BODY,
                    HEAD_OF_BODY,
                    DATA_PROTECTION_AGENCY -> true;
        };
    }

    private boolean isManagedBy(ManagedBy branch) {
        return branch == systemPeriod().flatMap(SystemPeriod::managedBy).orElse(ManagedBy.CIVIL);
    }

    private boolean isOfABank() {
        return Stream.concat(owner().stream(), Stream.of(affected.operator()))
                .flatMap(body -> directory.organisation(body).stream())
                .anyMatch(period -> period.sector().equals(Optional.of(BANKING)));
    }

    /** Network members whom the directory makes responsible for everybody, beside the one nearest to the operator. */
    private Map<Role, List<OrganisationId>> beside() {
        var members = directory.holdersOf(Role.RESPONSIBLE_MEMBER);
        var delegates = delegates();
        var beside = new EnumMap<Role, List<OrganisationId>>(Role.class);
        if (!members.isEmpty()) {
            beside.put(Role.RESPONSIBLE_MEMBER, members);
        }
        if (!delegates.isEmpty()) {
            beside.put(Role.OWNER, delegates);
        }
        return beside;
    }

    /** To whom the owner delegated its duty to report, in writing and for this system (NĐ331 Đ4.3). */
    private List<OrganisationId> delegates() {
        return owner().stream()
                .flatMap(owner -> directory.delegations(owner).stream())
                .filter(delegation -> delegation.duties().contains(Delegation.INCIDENT_REPORTING))
                .filter(delegation -> delegation.systems().isEmpty()
                        || affected.system().map(delegation.systems()::contains).orElse(false))
                .map(Delegation::delegate)
                .map(directory::current)
                .distinct()
                .toList();
    }

    private Optional<OrganisationId> owner() {
        return systemPeriod()
                .map(SystemPeriod::owner)
                .map(directory::current)
                .or(() -> directory.parent(affected.operator()));
    }

    private Optional<SystemPeriod> systemPeriod() {
        return affected.system().flatMap(directory::system);
    }
}
