package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;

/**
 * Who answers for a system on a day: its owner (chủ quản) and everybody who runs it.
 *
 * @param system what held of it on the day
 */
public record ResponsibleBodies(DirectoryDay directory, SystemPeriod system) {
    private static final int HIGHEST_LEVEL = 5;

    /** Those of a system; empty where the directory does not have it on the day. */
    public static Optional<ResponsibleBodies> of(SystemId system, DirectoryDay directory) {
        return directory.system(system).map(period -> new ResponsibleBodies(directory, period));
    }

    /** Whether a body is the owner or runs the system. */
    public boolean include(OrganisationId body) {
        return owner().equals(body) || isAnOperator(body);
    }

    /** Whether a body runs the system, alone or beside others. */
    boolean isAnOperator(OrganisationId body) {
        return operators().contains(body);
    }

    /** Whether a body is one of them, stands above one of them or below, at whatever distance. */
    boolean areAkinTo(OrganisationId body) {
        return Stream.concat(Stream.of(owner()), operators().stream())
                .anyMatch(one -> one.equals(body)
                        || directory.above(one).contains(body)
                        || directory.above(body).contains(one));
    }

    /** Whether a body may approve a response plan of the system, of whichever kind (QĐ05 Đ16.1). */
    boolean mayApprove(OrganisationId body) {
        return owner().equals(body)
                || directory.parent(owner()).filter(body::equals).isPresent()
                || directory.holdersOf(Role.STANDING_AGENCY).contains(body);
    }

    /** Whose law the system is under; civil where the directory does not say. */
    ManagedBy managedBy() {
        return system.managedBy().orElse(ManagedBy.CIVIL);
    }

    /** What the system itself makes compulsory at any time (NĐ331 Đ31.2.c). */
    Optional<ExternalNeed> need() {
        if (system.level() == HIGHEST_LEVEL) {
            return Optional.of(ExternalNeed.LEVEL_5);
        }
        return system.critical() ? Optional.of(ExternalNeed.CRITICAL) : Optional.empty();
    }

    private OrganisationId owner() {
        return directory.current(system.owner());
    }

    private List<OrganisationId> operators() {
        return Stream.of(
                        Stream.of(system.operator()),
                        system.furtherOperators().orElse(List.of()).stream(),
                        system.leadOperator().stream())
                .flatMap(bodies -> bodies)
                .map(directory::current)
                .distinct()
                .toList();
    }
}
