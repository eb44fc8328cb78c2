package vn.dieuphoi.timers.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Condition;
import vn.dieuphoi.rulebook.Enforcement;
import vn.dieuphoi.rulebook.Guard;
import vn.dieuphoi.rulebook.Occasion;
import vn.dieuphoi.rulebook.Provision;
import vn.dieuphoi.rulebook.Recorded;
import vn.dieuphoi.rulebook.Recurring;
import vn.dieuphoi.rulebook.Retention;
import vn.dieuphoi.rulebook.Rule;
import vn.dieuphoi.timers.law.RuleView.Words;

/** What a rule has beside its head, by its kind. */
sealed interface RuleContent {

    static RuleContent of(Provision provision) {
        return switch (provision) {
            case Rule rule -> Clock.of(rule);
            case Guard rule ->
                new Barrier(
                        Words.of(rule.guards()),
                        rule.enforcedBy().stream().map(Enforcement::toString).toList());
            case Recurring rule -> Term.of(rule);
            case Retention rule -> new Keeping(Words.of(rule.keeps()), rule.limit());
            case Recorded rule -> new Note(roles(rule.recipients()), Words.of(rule.when()), rule.limit());
        };
    }

    /**
     * Of a clock.
     *
     * @param scope which cases the instrument reaches at all; absent where all
     * @param condition in CEL; absent where the trigger is enough
     * @param provinces those that it binds; absent where all
     * @param recipients every one that it can be owed to
     * @param recipientsByCase to whom it is owed in which case; absent where always to all of them
     */
    record Clock(
            String trigger,
            Optional<String> scope,
            Optional<String> condition,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> provinces,
            List<String> recipients,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RecipientsView> recipientsByCase,
            Limit limit,
            Optional<String> form)
            implements RuleContent {

        static Clock of(Rule rule) {
            var recipients = rule.duty().recipients();
            return new Clock(
                    rule.trigger().code(),
                    rule.authority().instrument().scope().flatMap(RuleContent::text),
                    text(rule.condition()),
                    sorted(rule.provinces()),
                    RecipientsView.all(recipients),
                    RecipientsView.byCase(recipients),
                    rule.limit(),
                    rule.duty().form());
        }
    }

    /**
     * Of a guard.
     *
     * @param guards what may not happen, and before what
     * @param enforcedBy the code that holds it back
     */
    record Barrier(Words guards, List<String> enforcedBy) implements RuleContent {}

    /**
     * Of what the calendar brings.
     *
     * @param about whether it is owed once for the organisation or once for each system
     */
    record Term(
            String about,
            Optional<String> condition,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> provinces,
            List<String> recipients,
            List<When> occasions,
            Optional<String> form)
            implements RuleContent {

        static Term of(Recurring rule) {
            return new Term(
                    rule.about().code(),
                    text(rule.condition()),
                    sorted(rule.provinces()),
                    roles(rule.recipients()),
                    rule.occasions().stream().map(When::of).toList(),
                    rule.form());
        }
    }

    /**
     * An occasion of a recurring rule.
     *
     * @param months absent for every month
     * @param years absent for every year
     * @param title what is due, where the rule's own title does not say it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record When(
            Limit limit, List<Integer> months, List<Integer> years, Optional<String> condition, Optional<Words> title) {

        static When of(Occasion occasion) {
            return new When(
                    occasion.limit(),
                    occasion.months().stream().map(Month::getValue).sorted().toList(),
                    occasion.years().stream().sorted().toList(),
                    text(occasion.when()),
                    occasion.title().map(Words::of));
        }
    }

    /** Of what has to be kept. */
    record Keeping(Words keeps, Limit limit) implements RuleContent {}

    /**
     * Of what only a person can fulfil.
     *
     * @param when what calls for it
     */
    record Note(List<String> recipients, Words when, Limit limit) implements RuleContent {}

    /** The expression; none where it always holds. */
    static Optional<String> text(Condition<?> condition) {
        return Optional.of(condition.text()).filter(text -> !text.equals("true"));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static List<String> roles(List<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
