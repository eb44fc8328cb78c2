package vn.dieuphoi.rulebook;

/**
 * One thing wrong with a rulebook.
 *
 * @param file the file of the rulebook
 * @param line where in it, from 1
 * @param rule the rule, as {@code A01 v2}; empty where it is about the file
 */
public record Violation(String file, int line, String rule, String message) {

    /** {@code tt20-2017.yaml:12 A01 v2: …} */
    @Override
    public String toString() {
        var place = file + ":" + line;
        return rule.isEmpty() ? place + ": " + message : place + " " + rule + ": " + message;
    }
}
