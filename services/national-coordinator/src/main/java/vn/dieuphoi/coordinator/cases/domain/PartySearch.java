package vn.dieuphoi.coordinator.cases.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;

/**
 * Finds who plays which part in an incident (QĐ05 Đ11.1.a, TT20 Đ9.2.a) from what the notice says and the directory
 * knew on the day of detection. What the directory says goes before what a reporter says, except for the operator: a
 * hired operator knows better than the directory whom it works for.
 */
final class PartySearch {
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

    Parties parties() {
        var holders = new EnumMap<Role, OrganisationId>(Role.class);
        var chain = new EnumMap<Role, List<OrganisationId>>(Role.class);
        for (var role : Role.values()) {
            holder(role).ifPresent(found -> {
                holders.put(role, found);
                chain.put(role, directory.above(found));
            });
        }
        return new Parties(holders, chain, beside());
    }

    /** Who holds a role. */
    Optional<OrganisationId> holder(Role role) {
        return switch (role) {
            case OPERATOR -> Optional.of(affected.operator());
            case OWNER -> owner();
            case SPECIALISED_UNIT ->
                directory
                        .nearest(owner().orElse(affected.operator()), OrganisationPeriod::specialisedUnit)
                        .map(directory::current);
            case RESPONSIBLE_MEMBER ->
                directory
                        .nearest(affected.operator(), OrganisationPeriod::responsibleMember)
                        .map(directory::current)
                        .or(() -> directory.holderOf(role));
            case NATIONAL_COORDINATOR -> directory.holderOf(role);
            case STANDING_AGENCY,
                    STEERING_COMMITTEE,
                    NATIONAL_STEERING_COMMITTEE,
                    SUPERIOR_BODY,
                    HEAD_OF_BODY,
                    RELAY_UNIT,
                    CYBER_SECURITY_FORCE,
                    DEFENCE_FORCE,
                    DATA_PROTECTION_AGENCY,
                    CONTROLLER,
                    PROCESSOR,
                    DATA_SUBJECTS,
                    STATE_BANK,
                    NETWORK,
                    MEMBER,
                    PUBLIC -> Optional.empty();
        };
    }

    /** Network members whom the directory makes responsible for everybody, beside the one nearest to the operator. */
    private Map<Role, List<OrganisationId>> beside() {
        var members = directory.holdersOf(Role.RESPONSIBLE_MEMBER);
        return members.isEmpty() ? Map.of() : Map.of(Role.RESPONSIBLE_MEMBER, members);
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
