package vn.dieuphoi.rulebook.preview;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.Seriousness;
import vn.dieuphoi.rulebook.Situation;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.CaseFactsBuilder;
import vn.dieuphoi.rulebook.facts.Delivery;
import vn.dieuphoi.rulebook.facts.Submission;

/**
 * What a case would owe: the same computation as for a case in the system, on facts that somebody states. What was sent
 * is taken as received by everybody to whom the law sends it, at the instant at which it was sent.
 */
public final class LawPreview {

    /** What is due at once first, then by the statutory end, last what the law gives no time for. */
    private static final Comparator<Obligation> EARLIEST_FIRST = Comparator.comparingInt(LawPreview::urgency)
            .thenComparing(obligation -> obligation.dueAt().orElse(Instant.MIN))
            .thenComparing(obligation -> obligation.ref().id())
            .thenComparing(obligation -> obligation.obligor().code());

    private final Rulebook rulebook;

    public LawPreview(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The answer as JSON.
     *
     * @throws InputInvalid with every fault of the case
     */
    public String answer(String caseJson) {
        return of(PreviewCase.read(caseJson)).json();
    }

    /** What is owed in a case: one obligation for each rule and obligor, the earliest where there are more. */
    public Preview of(PreviewCase asked) {
        var facts = facts(asked);
        var first = new LinkedHashMap<String, Obligation>();
        rulebook.obligations(facts, asked.asOf()).stream()
                .sorted(Comparator.comparing(Obligation::triggeredAt))
                .forEach(obligation -> first.putIfAbsent(
                        obligation.ref().id() + "/" + obligation.obligor().code(), obligation));
        var obligations = first.values().stream().sorted(EARLIEST_FIRST).toList();
        return new Preview(rulebook, asked.asOf(), Seriousness.of(facts), obligations);
    }

    private static int urgency(Obligation obligation) {
        return switch (obligation.limit().kind()) {
            case IMMEDIATE -> 0;
            case HOURS, CALENDAR_DAYS, WORKING_DAYS, DATE_OF_YEAR, DAY_OF_MONTH, PERIOD -> 1;
            case PROMPTLY -> 2;
            case NONE_IN_LAW -> 3;
        };
    }

    private CaseFacts facts(PreviewCase asked) {
        var stated = stated(asked);
        var sent = Stream.of(
                        sent(SubmissionKind.NOTICE, asked.happened().noticeSentAt()),
                        sent(SubmissionKind.INITIAL, asked.happened().initialReportSentAt()))
                .flatMap(Optional::stream)
                .filter(submission -> !submission.acceptedAt().orElseThrow().isAfter(asked.asOf()))
                .toList();
        var told = CaseFacts.builder();
        for (var submission : sent) {
            told = told.submission(submission).deliveries(received(submission, stated));
        }
        return stated.join(told.build());
    }

    private static CaseFacts stated(PreviewCase asked) {
        var happened = asked.happened();
        var exceededAt = Optional.of(asked.detectedAt()).filter(at -> asked.operatorCapacityExceeded());
        return CaseFacts.builder()
                .detectedAt(asked.detectedAt())
                .operatorCapacityExceeded(asked.operatorCapacityExceeded())
                .system(asked.system())
                .reporter(asked.reporter())
                .circumstances(asked.circumstances())
                .parties(Stream.of(Role.values())
                        .collect(Collectors.toMap(role -> role, role -> new OrganisationId(role.code()))))
                .with(asked.level(), CaseFactsBuilder::systemLevel)
                .with(exceededAt, CaseFactsBuilder::capacityExceededAt)
                .with(seen(happened.responseEndedAt(), asked), CaseFactsBuilder::responseEndedAt)
                .with(seen(happened.repairCompletedAt(), asked), CaseFactsBuilder::repairCompletedAt)
                .with(seen(happened.patchedSeriousVulnerabilityAt(), asked), CaseFactsBuilder::vulnerabilityPatchedAt)
                .build();
    }

    private static Optional<Instant> seen(Optional<Instant> instant, PreviewCase asked) {
        return instant.filter(at -> !at.isAfter(asked.asOf()));
    }

    private static Optional<Submission> sent(SubmissionKind kind, Optional<Instant> at) {
        return at.map(instant -> new Submission(
                SubmissionId.derivedFrom("preview", kind),
                kind,
                new OrganisationId(Role.OPERATOR.code()),
                Optional.of(instant),
                Optional.of(Role.OPERATOR)));
    }

    private List<Delivery> received(Submission submission, CaseFacts facts) {
        var operator = new Situation(facts, Role.OPERATOR, facts.detectedAt().orElseThrow(), Optional.empty());
        return rulebook.recipients(submission.kind(), operator).stream()
                .map(recipient -> recipient.role())
                .distinct()
                .map(role -> new Delivery(
                        DeliveryId.derivedFrom("preview", submission.kind(), role),
                        submission.id(),
                        Role.OPERATOR,
                        new OrganisationId(role.code()),
                        List.of(role),
                        submission.acceptedAt()))
                .toList();
    }
}
