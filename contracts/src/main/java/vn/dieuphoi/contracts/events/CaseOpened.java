package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;

/**
 * The coordinator opened the case of an incident and found who holds which role in it.
 *
 * @param detectedAt the day of this instant decides who holds a role
 * @param system the system of the directory that the notice was matched to
 * @param systemLevel the system's security level, 1 to 5 (NĐ85); absent where it is not known
 * @param parties who holds each role
 * @param unresolved roles for which the directory names nobody; a person must decide
 * @param chain for each role in parties, the bodies above its holder, nearest first
 * @param traits what the law asks about the system beside its level; absent where the directory does not know it
 * @param reporter what the law asks about the body that was hit; absent where the directory does not know it
 */
public record CaseOpened(
        IncidentId incidentId,
        Instant openedAt,
        Instant detectedAt,
        Optional<SystemId> system,
        Optional<Integer> systemLevel,
        Map<Role, OrganisationId> parties,
        List<Role> unresolved,
        Map<Role, List<OrganisationId>> chain,
        Optional<SystemTraits> traits,
        Optional<ReporterTraits> reporter)
        implements CaseEvent {

    public CaseOpened {
        Require.complete(
                CaseOpened.class,
                incidentId,
                openedAt,
                detectedAt,
                system,
                systemLevel,
                parties,
                unresolved,
                chain,
                traits,
                reporter);
        systemLevel.ifPresent(level -> Require.between("systemLevel", level, 1, 5));
        parties = Require.byRole(parties);
        unresolved = List.copyOf(unresolved);
        chain = Require.listsByRole(chain);
    }

    /** A case with no more than every record has said since the first release. */
    public CaseOpened(
            IncidentId incidentId,
            Instant openedAt,
            Instant detectedAt,
            Optional<SystemId> system,
            Optional<Integer> systemLevel,
            Map<Role, OrganisationId> parties,
            List<Role> unresolved,
            Map<Role, List<OrganisationId>> chain) {
        this(
                incidentId,
                openedAt,
                detectedAt,
                system,
                systemLevel,
                parties,
                unresolved,
                chain,
                Optional.empty(),
                Optional.empty());
    }
}
