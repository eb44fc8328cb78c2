package vn.dieuphoi.timers.request;

/** The roles that may read clocks and pages, each for the cases that its organisation has a part in. */
public final class Readers {
    public static final String REPORTER = "reporter";
    public static final String SPECIALISED_OFFICER = "specialised-officer";
    public static final String NATIONAL_COORDINATOR = "national-coordinator";
    public static final String RESPONDER = "responder";
    public static final String AUDITOR = "auditor";

    private Readers() {}
}
