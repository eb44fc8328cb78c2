package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A duty of one obligor in one case, by the version of the rule in force at the trigger.
 *
 * @param submission the submission that it is about; absent for a duty from the incident itself
 * @param recipients the exact set of roles that it is owed to, sorted by their words
 * @param triggeredAt from when the limit counts
 * @param dueAt the statutory end; absent where the law gives no number
 * @param targetAt the internal target of a duty without a number; never statutory and never to be shown as such
 * @param facts what the rule was evaluated on, by name
 * @param fulfilled the act that fulfilled it, as far as is known
 */
public record Obligation(
        Rule rule,
        Role obligor,
        Optional<SubmissionId> submission,
        List<Role> recipients,
        Instant triggeredAt,
        Optional<Instant> dueAt,
        Optional<Instant> targetAt,
        Map<String, String> facts,
        Optional<Fulfilled> fulfilled) {

    public Obligation {
        recipients = List.copyOf(recipients);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Its name within the case, the same in every version of the rule: {@code A06/national-coordinator/<submission>}. */
    public String key() {
        var name = rule.ref().id() + "/" + obligor.code();
        return submission.map(id -> name + "/" + id).orElse(name);
    }

    public RuleRef ref() {
        return rule.ref();
    }

    /** What the law says about time. */
    public Limit limit() {
        return rule.limit();
    }

    /** The form that the law prescribes. */
    public Optional<String> form() {
        return rule.duty().form();
    }

    public String citation() {
        return rule.citation();
    }

    public SourceStatus source() {
        return rule.source();
    }

    /**
     * How it stands. An act at the very instant of the statutory end is in time; where nothing was done by then it is
     * missed.
     *
     * @param asOf what happened later is not seen
     */
    public ObligationState state(Instant asOf) {
        return fulfilledBy(asOf).map(this::fulfilledState).orElseGet(() -> openState(asOf));
    }

    /** Whether the internal target passed before the duty was fulfilled. That is no breach of law. */
    public boolean pastTarget(Instant asOf) {
        var until = fulfilledBy(asOf).map(Fulfilled::at).orElse(asOf);
        return targetAt.map(until::isAfter).orElse(false);
    }

    private Optional<Fulfilled> fulfilledBy(Instant asOf) {
        return fulfilled.filter(act -> !act.at().isAfter(asOf));
    }

    private ObligationState fulfilledState(Fulfilled act) {
        return dueAt.map(act.at()::isAfter).orElse(false)
                ? new ObligationState.MetLate(act.at())
                : new ObligationState.Met(act.at());
    }

    private ObligationState openState(Instant asOf) {
        return dueAt.filter(due -> !asOf.isBefore(due))
                .<ObligationState>map(ObligationState.Missed::new)
                .orElseGet(ObligationState.Running::new);
    }
}
