package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** A wish to record something in the directory. */
public interface DirectoryOrder {

    /** The organisations that it names; they and all above them must be known to decide. */
    Set<OrganisationId> organisations();

    /** The systems that it names. */
    Set<SystemId> systems();

    /**
     * Decides.
     *
     * @param directory what it names, as it is recorded now
     * @param today days before it are past
     */
    DirectoryOutcome decide(Directory directory, LocalDate today);
}
