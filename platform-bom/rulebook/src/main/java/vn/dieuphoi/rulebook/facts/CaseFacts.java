package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * Everything known about one case that a rule may ask for. A value: to learn is to join with what was known, and the
 * join does not depend on order or repetition, so any interleaving of events ends in equal facts. Written as JSON it
 * is its record components, nothing else.
 *
 * @param detectedAt when the incident was detected, as reported; what holds after corrections is {@link #detected()}
 * @param systemLevel the security level of the system, 1 to 5, as the directory had it; what holds after corrections is
 *     {@link #level()}
 * @param operatorCapacityExceeded whether the operator declared that it cannot handle the incident alone
 * @param capacityExceededAt when the operator found so, where it said when
 * @param responseEndedAt when the response ended
 * @param repairCompletedAt when the repair was completed (TT09 Đ54.1)
 * @param vulnerabilityPatchedAt when a serious vulnerability behind it was patched (S3 §1.1)
 * @param system what is known of the system beside its level
 * @param reporter what is known of the body that was hit
 * @param circumstances what was found or declared, by whoever tells it of the whole case at once; what holds after the
 *     statements of the reporters is {@link #found()}
 * @param parties who held each role when the case was opened; who does now is {@link #holders()}
 * @param corrections of facts that turned out to be others
 * @param successions of parts that passed to another body
 * @param statements of the reporters about the incident
 */
public record CaseFacts(
        Optional<Instant> detectedAt,
        Optional<Integer> systemLevel,
        boolean operatorCapacityExceeded,
        Optional<Instant> capacityExceededAt,
        Optional<Instant> responseEndedAt,
        Optional<Instant> repairCompletedAt,
        Optional<Instant> vulnerabilityPatchedAt,
        SystemFacts system,
        ReporterFacts reporter,
        Circumstances circumstances,
        Map<Role, OrganisationId> parties,
        List<Submission> submissions,
        List<Delivery> deliveries,
        List<Acknowledgement> acknowledgements,
        List<Correction> corrections,
        List<Succession> successions,
        List<Statement> statements) {

    public CaseFacts {
        // Facts that were written before these were asked lack them: nothing is known then.
        system = Objects.requireNonNullElseGet(system, SystemFacts::unknown);
        reporter = Objects.requireNonNullElseGet(reporter, ReporterFacts::unknown);
        circumstances = Objects.requireNonNullElseGet(circumstances, Circumstances::unknown);
        parties = Collections.unmodifiableMap(new TreeMap<>(parties));
        submissions = joined(submissions, submission -> submission.id().toString(), Submission::join);
        deliveries = joined(deliveries, delivery -> delivery.id().toString(), Delivery::join);
        acknowledgements = joined(
                acknowledgements,
                given -> given.submission() + "/" + given.role().code(),
                Acknowledgement::join);
        corrections = joined(
                Objects.requireNonNullElse(corrections, List.of()),
                given -> given.at() + "/" + given.by(),
                (one, same) -> one);
        successions = joined(
                Objects.requireNonNullElse(successions, List.of()),
                passed -> passed.at() + "/" + passed.role().code() + "/" + passed.to(),
                (one, same) -> one);
        statements = joined(
                Objects.requireNonNullElse(statements, List.of()),
                statement -> statement.submission().toString(),
                (one, same) -> one);
    }

    /** A case of which nothing is known. */
    public static CaseFacts none() {
        return new CaseFactsBuilder().build();
    }

    public static CaseFactsBuilder builder() {
        return new CaseFactsBuilder();
    }

    /** What these events tell about one case, in whatever order they come; what is not about a case tells nothing. */
    public static CaseFacts toldBy(Collection<? extends Event> events) {
        return events.stream().map(Told::byAny).reduce(none(), CaseFacts::join);
    }

    /** What a submission says by being what it is (TT20 Đ9.2.b). */
    public static CaseFacts saidBy(SubmissionKind kind) {
        return switch (kind) {
            case NOTICE, RESPONSE_ENDED -> none();
            case INITIAL -> builder().operatorCapacityExceeded(true).build();
            case CLOSING ->
                builder()
                        .operatorCapacityExceeded(true)
                        .submission(Submission.AN_INITIAL_REPORT)
                        .build();
        };
    }

    /** These facts and what the event tells. */
    public CaseFacts learn(IntakeEvent event) {
        return join(Told.by(event));
    }

    /** These facts and what the event tells. */
    public CaseFacts learn(CaseEvent event) {
        return join(Told.by(event));
    }

    /** These facts and the others; of two instants for one happening the earlier. */
    public CaseFacts join(CaseFacts other) {
        return new CaseFacts(
                Earliest.of(detectedAt, other.detectedAt),
                Either.of(systemLevel, other.systemLevel),
                operatorCapacityExceeded || other.operatorCapacityExceeded,
                Earliest.of(capacityExceededAt, other.capacityExceededAt),
                Earliest.of(responseEndedAt, other.responseEndedAt),
                Earliest.of(repairCompletedAt, other.repairCompletedAt),
                Earliest.of(vulnerabilityPatchedAt, other.vulnerabilityPatchedAt),
                system.join(other.system),
                reporter.join(other.reporter),
                circumstances.join(other.circumstances),
                both(parties, other.parties),
                both(submissions, other.submissions),
                both(deliveries, other.deliveries),
                both(acknowledgements, other.acknowledgements),
                both(corrections, other.corrections),
                both(successions, other.successions),
                both(statements, other.statements));
    }

    /** When the incident was detected, as far as is known now. */
    public Optional<Instant> detected() {
        return Correction.last(corrections, Correction::detectedAt).or(() -> detectedAt);
    }

    /** The security level of the system, as far as is known now. */
    public Optional<Integer> level() {
        return Correction.last(corrections, Correction::systemLevel).or(() -> systemLevel);
    }

    /** What was found or declared about the incident, as far as is known now. */
    public Circumstances found() {
        return circumstances.after(statements);
    }

    /** When facts were corrected last. */
    public Optional<Instant> correctedAt() {
        return corrections.stream().map(Correction::at).max(Comparator.naturalOrder());
    }

    /** Who holds each role now. */
    public Map<Role, OrganisationId> holders() {
        var holders = new EnumMap<Role, OrganisationId>(Role.class);
        holders.putAll(parties);
        successions.stream()
                .sorted(Comparator.comparing(Succession::at))
                .forEach(passed -> holders.put(passed.role(), passed.to()));
        return holders;
    }

    /** How the role passed to its holder last; empty where it is with the one who had it when the case was opened. */
    public Optional<Succession> lastSuccession(Role role) {
        return successions.stream().filter(passed -> passed.role() == role).max(Comparator.comparing(Succession::at));
    }

    /** Everybody who has held the role in this case. */
    private Stream<OrganisationId> everHeld(Role role) {
        var successors =
                successions.stream().filter(passed -> passed.role() == role).map(Succession::to);
        return Stream.concat(Stream.ofNullable(parties.get(role)), successors);
    }

    /**
     * When it became known that the incident exceeds the operator's capacity: the instant that the operator gave, or
     * the acceptance of the notice that said so; the detection where neither is known (QĐ05 Đ11.1.a).
     */
    public Optional<Instant> capacityKnownAt() {
        if (!operatorCapacityExceeded) {
            return capacityExceededAt;
        }
        var stated = firstAccepted(SubmissionKind.NOTICE).flatMap(Submission::acceptedAt);
        return Earliest.of(capacityExceededAt, stated).or(this::detected);
    }

    /** The submissions of this kind that were accepted, first accepted first. */
    public Stream<Submission> accepted(SubmissionKind kind) {
        return submissions.stream()
                .filter(submission -> submission.kind() == kind)
                .filter(submission -> submission.acceptedAt().isPresent())
                .sorted(Comparator.comparing(
                        submission -> submission.acceptedAt().orElseThrow()));
    }

    /** The submission of this kind that was accepted first. */
    public Optional<Submission> firstAccepted(SubmissionKind kind) {
        return accepted(kind).findFirst();
    }

    /** What reached the holder of this role, each submission once. */
    public List<Receipt> receivedBy(Role role) {
        return submissions.stream()
                .flatMap(submission -> receipt(submission, role).stream())
                .toList();
    }

    /**
     * When the deliveries of the submission on this leg were all confirmed; absent while one is not.
     *
     * @param leg whose duty carries the submission
     */
    public Optional<Instant> allConfirmedAt(SubmissionId submission, Role leg) {
        var onLeg = deliveries.stream()
                .filter(delivery -> delivery.submission().equals(submission) && delivery.leg() == leg)
                .toList();
        if (!onLeg.stream()
                .allMatch(
                        delivery -> delivery.routed() && delivery.confirmedAt().isPresent())) {
            return Optional.empty();
        }
        return onLeg.stream()
                .flatMap(delivery -> delivery.confirmedAt().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * Whether the submission comes from a holder of this role, now or before, or, where nobody is known to hold the
     * role, from a sender that was given the role. What a predecessor handed in counts for its successor.
     */
    public boolean isFrom(Submission submission, Role role) {
        return everHeld(role).findAny().isEmpty()
                ? submission.senderRole().equals(Optional.of(role))
                : everHeld(role).anyMatch(submission.sender()::equals);
    }

    private Optional<Receipt> receipt(Submission submission, Role role) {
        var first = deliveries.stream()
                .filter(delivery -> delivery.submission().equals(submission.id()))
                .filter(delivery -> delivery.roles().contains(role))
                .filter(delivery -> delivery.confirmedAt().isPresent())
                .min(Comparator.comparing(delivery -> delivery.confirmedAt().orElseThrow()));
        return first.map(delivery -> new Receipt(
                submission,
                role,
                delivery.organisation().equals(submission.sender()) || isFrom(submission, role),
                delivery.confirmedAt().orElseThrow(),
                acknowledgedAt(submission.id(), role)));
    }

    private Optional<Instant> acknowledgedAt(SubmissionId submission, Role role) {
        return acknowledgements.stream()
                .filter(given -> given.submission().equals(submission) && given.role() == role)
                .map(Acknowledgement::at)
                .findFirst();
    }

    private static Map<Role, OrganisationId> both(Map<Role, OrganisationId> one, Map<Role, OrganisationId> other) {
        var union = new EnumMap<Role, OrganisationId>(Role.class);
        union.putAll(other);
        union.putAll(one);
        return union;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        var union = new ArrayList<>(one);
        union.addAll(other);
        return union;
    }

    private static <T> List<T> joined(List<T> parts, Function<T, String> key, BinaryOperator<T> join) {
        var byKey = new TreeMap<String, T>();
        parts.forEach(part -> byKey.merge(key.apply(Objects.requireNonNull(part)), part, join));
        return List.copyOf(byKey.values());
    }
}
