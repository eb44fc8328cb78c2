package vn.dieuphoi.contracts.law;

import java.util.Objects;

/**
 * Which rule, in which wording, out of which rulebook: enough to explain a decision years later.
 *
 * @param id the rule's name in the rulebook, as {@code A01}
 * @param version counts the wordings of the rule from 1; a wording once used is never edited
 * @param rulebook the version of the rulebook that was evaluated
 */
public record RuleRef(String id, int version, String rulebook) {

    public RuleRef {
        Objects.requireNonNull(id, "RuleRef without an id");
        Objects.requireNonNull(rulebook, "RuleRef without a rulebook");
        if (id.isBlank() || rulebook.isBlank() || version < 1) {
            throw new IllegalArgumentException("not a reference to a rule: id \"%s\", version %d, rulebook \"%s\""
                    .formatted(id, version, rulebook));
        }
    }

    /** For people: {@code A01 v2}. */
    @Override
    public String toString() {
        return id + " v" + version;
    }
}
