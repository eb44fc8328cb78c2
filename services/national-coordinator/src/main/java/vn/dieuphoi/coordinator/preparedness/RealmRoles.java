package vn.dieuphoi.coordinator.preparedness;

/** The roles of the realm, as far as they have to do with preparedness. */
final class RealmRoles {
    static final String REPORTER = "reporter";
    static final String NATIONAL_COORDINATOR = "national-coordinator";

    private RealmRoles() {}
}
