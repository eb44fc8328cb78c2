package vn.dieuphoi.rulebook;

/**
 * A rule as it was read, with its place.
 *
 * @param label id and version as written
 * @param clean whether nothing was wrong with it, so that it can be compared with others
 */
record RuleEntry(Rule rule, String label, boolean clean, int line, Complaints complaints) {

    void complain(String message) {
        complaints.add(line, message);
    }
}
