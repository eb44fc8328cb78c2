package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.Wording;

/**
 * What is owed, by whom, until when and why: everything needed to explain a clock years later, pinned when it is set.
 *
 * @param id the same for every evaluation of the same duty
 * @param rule the wording of the rule in force at the trigger, and the rulebook that was evaluated
 * @param title the rule in a few words
 * @param submission the submission that the duty is about; absent for a duty from the incident itself
 * @param recipients the roles that it is owed to
 * @param triggeredAt from when the limit counts
 * @param dueAt the statutory end; absent where the text has no number
 * @param targetAt the internal target of a duty without a number; never statutory and never to be shown as such
 * @param citation the articles
 * @param source how well their text is known
 * @param facts what the rule was evaluated on, by name
 * @param ladder whom to call when an end passes: the obligor, the bodies above it, the national coordinator
 */
public record Terms(
        DeadlineId id,
        IncidentId incident,
        RuleRef rule,
        Wording title,
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
        List<OrganisationId> ladder) {

    public Terms {
        recipients = List.copyOf(recipients);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        ladder = List.copyOf(ladder);
    }

    /**
     * The terms of an obligation.
     *
     * @param obligor who holds the obligor's role
     */
    public static Terms of(
            IncidentId incident, Obligation obligation, OrganisationId obligor, List<OrganisationId> ladder) {
        return new Terms(
                DeadlineId.derivedFrom(incident, obligation.key()),
                incident,
                obligation.ref(),
                obligation.rule().title(),
                obligation.obligor(),
                obligor,
                obligation.submission(),
                obligation.recipients(),
                obligation.limit(),
                obligation.triggeredAt(),
                obligation.dueAt(),
                obligation.targetAt(),
                obligation.form(),
                obligation.citation(),
                obligation.source().code(),
                obligation.facts(),
                ladder);
    }

    /** Its ends, the first to come first. */
    List<End> ends() {
        return Stream.concat(
                        targetAt.map(at -> new End(DueKind.INTERNAL_TARGET, at)).stream(),
                        dueAt.map(at -> new End(DueKind.STATUTORY, at)).stream())
                .sorted(Comparator.comparing(End::at))
                .toList();
    }

    /** Whether these start earlier than the others, so that they replace them. */
    boolean startBefore(Terms others) {
        return triggeredAt.isBefore(others.triggeredAt);
    }

    DeadlineSet announcement() {
        return new DeadlineSet(
                id,
                incident,
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
                facts);
    }
}
