package vn.dieuphoi.rulebook.preview;

/**
 * One thing wrong with an input.
 *
 * @param at where, as {@code facts.effects}; empty for the whole
 */
public record Fault(String at, String message) {

    /** {@code facts.effects: "x" is none of …} */
    @Override
    public String toString() {
        return at.isEmpty() ? message : at + ": " + message;
    }
}
