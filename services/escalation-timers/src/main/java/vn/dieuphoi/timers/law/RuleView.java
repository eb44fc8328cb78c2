package vn.dieuphoi.timers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Provision;
import vn.dieuphoi.rulebook.Wording;

/**
 * A rule as clients see it.
 *
 * @param head what every rule has
 * @param content what a rule of its kind has beside
 */
record RuleView(@JsonUnwrapped Head head, @JsonUnwrapped RuleContent content) {

    static RuleView of(Provision rule) {
        return new RuleView(Head.of(rule), RuleContent.of(rule));
    }

    /** One text in both languages. */
    record Words(String vi, String en) {
        static Words of(Wording wording) {
            return new Words(wording.vietnamese(), wording.english());
        }
    }

    /**
     * What every rule has.
     *
     * @param kind clock, guard, recurring, retention or recorded
     * @param timing what the law says about time, in words of the rulebook
     * @param instrument the official number of the instrument that founds it
     * @param source how well its text is known
     * @param unconfirmed whether nobody should rely on it yet
     */
    record Head(
            String id,
            int version,
            String set,
            String kind,
            Words title,
            List<Role> obligors,
            String timing,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String instrument,
            String citation,
            String source,
            boolean unconfirmed) {

        static Head of(Provision rule) {
            return new Head(
                    rule.ref().id(),
                    rule.ref().version(),
                    rule.set(),
                    rule.kind().code(),
                    Words.of(rule.title()),
                    rule.obligors(),
                    rule.timing(),
                    rule.validity().from(),
                    rule.validity().to(),
                    rule.authority().instrument().number(),
                    rule.citation(),
                    rule.source().code(),
                    rule.source().unconfirmed());
        }
    }
}
