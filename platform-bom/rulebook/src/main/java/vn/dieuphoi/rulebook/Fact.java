package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.Receipt;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.Submission;

/** The facts of a case that a condition may use; what is not known is false, 0 or the empty text. */
public enum Fact implements Asked<Situation> {
    /** The security level of the system, 1 to 5; 0 while it is not known. */
    SYSTEM_LEVEL(
            "system.level",
            Type.WHOLE_NUMBER,
            facts -> facts.level().map(Integer::longValue).orElse(0L)),
    SYSTEM_CRITICAL("system.critical", facts -> facts.system().critical()),
    SYSTEM_MANAGED_BY(
            "system.managedBy", Type.TEXT, facts -> word(facts.system().managedBy(), ManagedBy::code)),
    SYSTEM_OWNER_KIND(
            "system.ownerKind", Type.TEXT, facts -> word(facts.system().ownerKind(), OwnerKind::code)),
    SYSTEM_IN_SCOPE_ND331("system.inScopeNd331", facts -> facts.system().inScopeNd331()),
    SYSTEM_SECTOR("system.sector", Type.TEXT, facts -> facts.system().sector().orElse("")),
    REPORTER_NETWORK_MEMBER("reporter.networkMember", reporter(ReporterFacts::networkMember)),
    REPORTER_ISP("reporter.isp", reporter(ReporterFacts::isp)),
    REPORTER_BANK("reporter.bank", reporter(ReporterFacts::bank)),
    REPORTER_GOVERNMENT_OFFICE("reporter.governmentOffice", reporter(ReporterFacts::governmentOffice)),
    REPORTER_PROVINCE(
            "reporter.province", Type.TEXT, facts -> facts.reporter().province().orElse("")),
    /** The operator declared that it cannot handle the incident alone (QĐ05 Đ11.1.a). */
    OPERATOR_CAPACITY_EXCEEDED(
            "facts.operatorCapacityExceeded",
            facts -> facts.operatorCapacityExceeded()
                    || facts.capacityExceededAt().isPresent()),
    /** The owner cannot control it: another question than the operator's capacity (QĐ05 Đ9.2). */
    OWNER_CANNOT_CONTROL("facts.ownerCannotControl", found(Circumstances::ownerCannotControl)),
    POSSIBLY_SERIOUS("facts.possiblySerious", found(Circumstances::possiblySerious)),
    EFFECTS(
            "facts.effects",
            Type.TEXTS,
            facts -> facts.found().effects().stream().map(Effect::code).toList()),
    SERIOUS_ND331("facts.seriousNd331", found(Circumstances::seriousNd331)),
    SECURITY_SIGNS("facts.securitySigns", found(Circumstances::securitySigns)),
    SERIOUS_DISRUPTION("facts.seriousDisruption", found(Circumstances::seriousDisruption)),
    CRIME_EVIDENCE("facts.crimeEvidence", found(Circumstances::crimeEvidence)),
    PERSONAL_DATA_HARMFUL(
            "facts.personalData.harmful", found(found -> found.personalData().harmful())),
    PERSONAL_DATA_LOCATION_OR_BIOMETRIC(
            "facts.personalData.locationOrBiometric",
            found(found -> found.personalData().locationOrBiometric())),
    /** The three-part test of QĐ05 Đ9 holds. */
    SERIOUS_QD05("classification.seriousQd05", facts -> Seriousness.of(facts).serious()),
    NOTICE_ACCEPTED("happened.noticeAccepted", accepted(SubmissionKind.NOTICE)),
    /** The first notice was handed in before the handling of the incident ended (TT20 Đ9.2.a). */
    NOTICE_BEFORE_RESPONSE_ENDED("happened.noticeBeforeResponseEnded", Fact::noticeBeforeResponseEnded),
    INITIAL_REPORT_ACCEPTED("happened.initialReportAccepted", accepted(SubmissionKind.INITIAL)),
    RESPONSE_ENDED("happened.responseEnded", facts -> facts.responseEndedAt().isPresent()),
    CLOSING_REPORT_ACCEPTED("happened.closingReportAccepted", accepted(SubmissionKind.CLOSING)),
    REPAIR_COMPLETED(
            "happened.repairCompleted", facts -> facts.repairCompletedAt().isPresent()),
    /** The submission received is a notice. */
    SUBMISSION_IS_NOTICE(received(SubmissionKind.NOTICE), "submission.notice"),
    /** The submission received is an initial report. */
    SUBMISSION_IS_INITIAL_REPORT(received(SubmissionKind.INITIAL), "submission.initialReport"),
    /** The obligor's own organisation sent the submission received. */
    SUBMISSION_IS_FROM_OBLIGOR(Receipt::fromOwnOrganisation, "submission.fromObligor");

    private final String code;
    private final Type type;
    private final boolean bySubmission;
    // Lambdas without state: they are as immutable as the enum.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Situation, Object> value;

    Fact(String code, Predicate<CaseFacts> truth) {
        this(code, Type.TRUTH, truth::test);
    }

    Fact(String code, Type type, Function<CaseFacts, Object> value) {
        this.code = code;
        this.type = type;
        this.bySubmission = false;
        this.value = situation -> value.apply(situation.facts());
    }

    Fact(Predicate<Receipt> truth, String code) {
        this.code = code;
        this.type = Type.TRUTH;
        this.bySubmission = true;
        this.value = situation -> situation.receipt().filter(truth).isPresent();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Type type() {
        return type;
    }

    /** Whether a condition under this trigger may use it: what was received is known only where a receipt triggers. */
    boolean knownUnder(Trigger trigger) {
        return !bySubmission || trigger.bySubmission();
    }

    @Override
    public Object in(Situation situation) {
        return value.apply(situation);
    }

    private static Predicate<CaseFacts> reporter(Predicate<ReporterFacts> truth) {
        return facts -> truth.test(facts.reporter());
    }

    private static Predicate<CaseFacts> found(Predicate<Circumstances> truth) {
        return facts -> truth.test(facts.found());
    }

    private static Predicate<CaseFacts> accepted(SubmissionKind kind) {
        return facts -> facts.firstAccepted(kind).isPresent();
    }

    private static Predicate<Receipt> received(SubmissionKind kind) {
        return receipt -> receipt.submission().kind() == kind;
    }

    private static boolean noticeBeforeResponseEnded(CaseFacts facts) {
        Optional<Instant> notice = facts.firstAccepted(SubmissionKind.NOTICE).flatMap(Submission::acceptedAt);
        return notice.isPresent()
                && facts.responseEndedAt().map(notice.get()::isBefore).orElse(false);
    }

    private static <E> String word(Optional<E> known, Function<E, String> code) {
        return known.map(code).orElse("");
    }
}
