package vn.dieuphoi.rulebook;

/**
 * A rule as it was read, with its place.
 *
 * @param label id and version as written
 * @param clean whether nothing was wrong with it, so that it can be compared with others
 * @param node what was read
 */
record RuleEntry(Provision rule, String label, boolean clean, Yaml node, Complaints complaints) {

    void complain(String message) {
        complain(node.line(), message);
    }

    void complain(int line, String message) {
        complaints.add(line, message);
    }
}
