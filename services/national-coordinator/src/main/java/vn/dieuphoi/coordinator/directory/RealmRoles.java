package vn.dieuphoi.coordinator.directory;

/** The roles of the realm, as far as they have to do with the directory. */
final class RealmRoles {
    static final String REPORTER = "reporter";
    static final String SPECIALISED_OFFICER = "specialised-officer";
    static final String NATIONAL_COORDINATOR = "national-coordinator";
    static final String RESPONDER = "responder";
    static final String AUDITOR = "auditor";
    static final String DIRECTORY_ADMINISTRATOR = "directory-administrator";

    private RealmRoles() {}
}
