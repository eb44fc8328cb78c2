package vn.dieuphoi.coordinator.cases;

/** The roles of the realm, as far as they have to do with cases. */
public final class RealmRoles {
    public static final String REPORTER = "reporter";
    public static final String SPECIALISED_OFFICER = "specialised-officer";
    public static final String NATIONAL_COORDINATOR = "national-coordinator";
    public static final String RESPONDER = "responder";
    public static final String AUDITOR = "auditor";

    private RealmRoles() {}
}
