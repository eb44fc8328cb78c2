package vn.dieuphoi.contracts.events;

/** What national-coordinator publishes about the directory: the whole dated history of one record at a time. */
public sealed interface DirectoryEvent extends Event permits OrganisationRecorded, SystemRecorded {

    @Override
    default String key() {
        return aggregate().id();
    }
}
