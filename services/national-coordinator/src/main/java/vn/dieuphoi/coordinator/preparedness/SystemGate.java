package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;
import vn.dieuphoi.coordinator.preparedness.domain.ResponsibleBodies;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** Lets those through who answer for a system today, its owner and operators, and the national coordinator. */
@ApplicationScoped
class SystemGate {
    private final DirectoryHandler directory;
    private final InstantSource clock;

    SystemGate(DirectoryHandler directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What somebody wants to know of the directory.
     *
     * @param named the bodies that are asked about beside those of the system
     * @param day that is asked about
     */
    record Question(SystemId system, List<OrganisationId> named, LocalDate day) {}

    /** The same gate for a list: nobody is asked about. */
    Uni<Directory> admit(Work work, Caller caller, SystemId system) {
        return admit(work, caller, new Question(system, List.of(), today()));
    }

    /**
     * The part of the directory that answers the question.
     *
     * @return fails with {@link NotFoundException} where there never was such a system, with a problem for strangers
     */
    Uni<Directory> admit(Work work, Caller caller, Question question) {
        return directory
                .around(work, question.named(), List.of(question.system()), question.day())
                .invoke(found -> check(caller, question.system(), found));
    }

    private void check(Caller caller, SystemId system, Directory found) {
        if (!found.systems().containsKey(system)) {
            throw new NotFoundException();
        }
        var today = found.on(today());
        if (!answersFor(system, caller.organisation(), today) && !coordinates(caller, today)) {
            throw Refusals.notResponsible();
        }
    }

    private static boolean answersFor(SystemId system, OrganisationId body, DirectoryDay today) {
        return ResponsibleBodies.of(system, today)
                .filter(bodies -> bodies.include(body))
                .isPresent();
    }

    private static boolean coordinates(Caller caller, DirectoryDay today) {
        return caller.has(RealmRoles.NATIONAL_COORDINATOR)
                && today.holdersOf(Role.NATIONAL_COORDINATOR).contains(caller.organisation());
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
