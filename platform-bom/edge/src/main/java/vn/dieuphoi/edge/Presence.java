package vn.dieuphoi.edge;

/** What it means when a field is not there. */
enum Presence {
    /** A violation. */
    REQUIRED,
    /** Accepted and listed as missing. */
    EXPECTED,
    /** Nothing. */
    OPTIONAL
}
