package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.Revision;
import vn.dieuphoi.contracts.events.RevisionCause;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.SourceStatus;
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
 * @param correctedAt when the facts that they rest on were corrected last; absent where they never were
 * @param earlier the former versions, the first one first
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
        List<OrganisationId> ladder,
        Optional<Instant> correctedAt,
        List<Superseded> earlier) {

    public Terms {
        recipients = List.copyOf(recipients);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        ladder = List.copyOf(ladder);
        // Terms that were kept before there were versions lack them: they are the first.
        earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
    }

    /**
     * The terms of an obligation.
     *
     * @param ladder whom to call, the holder of the obligor's role first
     * @param correctedAt when the facts were corrected last
     */
    public static Terms of(
            IncidentId incident, Obligation obligation, List<OrganisationId> ladder, Optional<Instant> correctedAt) {
        return new Terms(
                DeadlineId.derivedFrom(incident, obligation.key()),
                incident,
                obligation.ref(),
                obligation.rule().title(),
                obligation.obligor(),
                ladder.getFirst(),
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
                ladder,
                correctedAt,
                List.of());
    }

    /** Its ends, the first to come first. */
    List<End> ends() {
        return Stream.concat(
                        targetAt.map(at -> new End(DueKind.INTERNAL_TARGET, at)).stream(),
                        dueAt.map(at -> new End(DueKind.STATUTORY, at)).stream())
                .sorted(Comparator.comparing(End::at))
                .toList();
    }

    /** The articles, and beside those that are known from a single copy that they are. */
    public String markedCitation() {
        return unconfirmed() ? citation + " (một bản sao, chưa xác nhận / single copy, unconfirmed)" : citation;
    }

    /** Whether nobody should rely on the text of the rule before the gazette was read. */
    public boolean unconfirmed() {
        return SourceStatus.SINGLE_COPY.code().equals(source);
    }

    /** Which version this is, from 1. */
    public int version() {
        return earlier.size() + 1;
    }

    /**
     * Why newer terms for the same duty take the place of these, if they do. A correction counts once; nothing else puts
     * a clock forward, and what a duty was evaluated on stays as it was pinned.
     *
     * @param met whether the duty is fulfilled: it stays with the body that fulfilled it
     */
    Optional<RevisionCause> supersededBy(Terms newer, boolean met) {
        if (isCorrectedBy(newer)) {
            return Optional.of(RevisionCause.FACTS_CORRECTED);
        }
        return met || newer.obligor.equals(obligor) ? Optional.empty() : Optional.of(RevisionCause.PARTY_SUCCEEDED);
    }

    /** Whether what began the duty became known to have happened earlier: no new version, only a better one. */
    boolean arePutBackBy(Terms newer) {
        return newer.triggeredAt.isBefore(triggeredAt);
    }

    /** Newer terms of the same version. */
    Terms inPlaceOf(Terms known) {
        return with(known.earlier);
    }

    private boolean isCorrectedBy(Terms newer) {
        var later = newer.correctedAt.isPresent()
                && correctedAt.map(newer.correctedAt.get()::isAfter).orElse(true);
        return later && !(newer.triggeredAt.equals(triggeredAt) && newer.facts.equals(facts));
    }

    /** These terms as the next version after the former. */
    Terms after(Terms former, List<Miss> misses, RevisionCause cause) {
        return with(former.history(misses, cause));
    }

    /** The same terms, owed by whom they are owed now. */
    Terms passedTo(Terms newer, List<Miss> misses) {
        return with(newer.obligor, newer.ladder, history(misses, RevisionCause.PARTY_SUCCEEDED));
    }

    /** The former versions and this one, now that another takes its place. */
    private List<Superseded> history(List<Miss> misses, RevisionCause cause) {
        var history = new ArrayList<>(earlier);
        history.add(new Superseded(version(), rule, obligor, triggeredAt, dueAt, targetAt, facts, misses, cause));
        return history;
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
                facts,
                revision());
    }

    private Optional<Revision> revision() {
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Revision(
                        version(),
                        earlier.getLast().cause(),
                        Optional.of(earlier.getLast().obligor()).filter(former -> !former.equals(obligor))));
    }

    private Terms with(List<Superseded> history) {
        return with(obligor, ladder, history);
    }

    private Terms with(OrganisationId owedBy, List<OrganisationId> called, List<Superseded> history) {
        return new Terms(
                id,
                incident,
                rule,
                title,
                obligorRole,
                owedBy,
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
                called,
                correctedAt,
                history);
    }
}
