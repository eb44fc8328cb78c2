package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A duty of one body began to run, or runs on in a new version.
 *
 * @param rule the wording of the rule in force at the trigger
 * @param obligorRole the role that owes the duty
 * @param obligor who holds that role
 * @param submission the submission that the duty is about; absent for a duty from the incident itself
 * @param recipients the roles that it is owed to
 * @param limit the time that the text gives
 * @param triggeredAt from when the limit counts
 * @param dueAt the statutory end; absent where the text has no number
 * @param targetAt an internal target for a duty without a number; never statutory and never to be shown as such
 * @param form the official form, as {@code Mẫu 03}
 * @param citation the article, as {@code TT20 Đ9.2.b}
 * @param source how well the text is known: the status of the source in the rulebook
 * @param facts what the rule was evaluated on, by name
 * @param revision what is new about a further version
 */
public record DeadlineSet(
        DeadlineId deadlineId,
        IncidentId incidentId,
        RuleRef rule,
        Role obligorRole,
        OrganisationId obligor,
        Optional<SubmissionId> submission,
        List<Role> recipients,
        Limit limit,
        Instant triggeredAt,
        Optional<Instant> dueAt,
        Optional<Instant> targetAt,
        Optional<String> form,
        String citation,
        String source,
        Map<String, String> facts,
        Optional<Revision> revision)
        implements DeadlineEvent {

    public DeadlineSet {
        Require.complete(
                DeadlineSet.class,
                deadlineId,
                incidentId,
                rule,
                obligorRole,
                obligor,
                submission,
                recipients,
                limit,
                triggeredAt,
                dueAt,
                targetAt,
                form,
                citation,
                source,
                facts,
                revision);
        if (dueAt.isPresent() && !limit.kind().measurable()) {
            throw new IllegalArgumentException(
                    "deadline %s: a limit of kind %s has no statutory end".formatted(deadlineId, limit));
        }
        Require.text("citation", citation);
        recipients = List.copyOf(recipients);
        facts = Require.byName(facts);
    }

    /** The first version of a duty. */
    public DeadlineSet(
            DeadlineId deadlineId,
            IncidentId incidentId,
            RuleRef rule,
            Role obligorRole,
            OrganisationId obligor,
            Optional<SubmissionId> submission,
            List<Role> recipients,
            Limit limit,
            Instant triggeredAt,
            Optional<Instant> dueAt,
            Optional<Instant> targetAt,
            Optional<String> form,
            String citation,
            String source,
            Map<String, String> facts) {
        this(
                deadlineId,
                incidentId,
                rule,
                obligorRole,
                obligor,
                submission,
                recipients,
                limit,
                triggeredAt,
                dueAt,
                targetAt,
                form,
                citation,
                source,
                facts,
                Optional.empty());
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.deadline(deadlineId);
    }
}
