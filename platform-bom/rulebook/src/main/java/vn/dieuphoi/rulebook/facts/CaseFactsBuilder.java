package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/** Puts facts of a case together one by one; what is not said is not known. */
public final class CaseFactsBuilder {

    private final Map<Role, OrganisationId> parties = new EnumMap<>(Role.class);
    private final List<Submission> submissions = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Acknowledgement> acknowledgements = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<Instant> detectedAt = Optional.empty();
    private Optional<Integer> systemLevel = Optional.empty();
    private boolean operatorCapacityExceeded;
    private Optional<Instant> capacityExceededAt = Optional.empty();
    private Optional<Instant> responseEndedAt = Optional.empty();
    private Optional<Instant> repairCompletedAt = Optional.empty();
    private Optional<Instant> vulnerabilityPatchedAt = Optional.empty();
    private SystemFacts system = SystemFacts.unknown();
    private ReporterFacts reporter = ReporterFacts.unknown();
    private Circumstances circumstances = Circumstances.unknown();

    CaseFactsBuilder() {}

    /** One more fact, where it is known. */
    public <T> CaseFactsBuilder with(Optional<T> known, BiFunction<CaseFactsBuilder, T, CaseFactsBuilder> fact) {
        return known.map(value -> fact.apply(this, value)).orElse(this);
    }

    public CaseFactsBuilder detectedAt(Instant instant) {
        detectedAt = Optional.of(instant);
        return this;
    }

    public CaseFactsBuilder systemLevel(int level) {
        systemLevel = Optional.of(level);
        return this;
    }

    public CaseFactsBuilder operatorCapacityExceeded(boolean declared) {
        operatorCapacityExceeded = declared;
        return this;
    }

    public CaseFactsBuilder capacityExceededAt(Instant instant) {
        capacityExceededAt = Optional.of(instant);
        return this;
    }

    public CaseFactsBuilder responseEndedAt(Instant instant) {
        responseEndedAt = Optional.of(instant);
        return this;
    }

    public CaseFactsBuilder repairCompletedAt(Instant instant) {
        repairCompletedAt = Optional.of(instant);
        return this;
    }

    public CaseFactsBuilder vulnerabilityPatchedAt(Instant instant) {
        vulnerabilityPatchedAt = Optional.of(instant);
        return this;
    }

    public CaseFactsBuilder system(SystemFacts known) {
        system = known;
        return this;
    }

    public CaseFactsBuilder reporter(ReporterFacts known) {
        reporter = known;
        return this;
    }

    public CaseFactsBuilder circumstances(Circumstances known) {
        circumstances = known;
        return this;
    }

    public CaseFactsBuilder party(Role role, OrganisationId holder) {
        return parties(Map.of(role, holder));
    }

    public CaseFactsBuilder parties(Map<Role, OrganisationId> holders) {
        parties.putAll(holders);
        return this;
    }

    public CaseFactsBuilder submission(Submission submission) {
        submissions.add(submission);
        return this;
    }

    public CaseFactsBuilder deliveries(List<Delivery> some) {
        deliveries.addAll(some);
        return this;
    }

    public CaseFactsBuilder acknowledgements(List<Acknowledgement> some) {
        acknowledgements.addAll(some);
        return this;
    }

    public CaseFactsBuilder correction(Correction correction) {
        corrections.add(correction);
        return this;
    }

    public CaseFactsBuilder succession(Succession succession) {
        successions.add(succession);
        return this;
    }

    public CaseFactsBuilder statement(Statement statement) {
        statements.add(statement);
        return this;
    }

    public CaseFacts build() {
        return new CaseFacts(
                detectedAt,
                systemLevel,
                operatorCapacityExceeded,
                capacityExceededAt,
                responseEndedAt,
                repairCompletedAt,
                vulnerabilityPatchedAt,
                system,
                reporter,
                circumstances,
                parties,
                submissions,
                deliveries,
                acknowledgements,
                corrections,
                successions,
                statements);
    }
}
