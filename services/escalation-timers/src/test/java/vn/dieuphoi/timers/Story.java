package vn.dieuphoi.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.ReporterTraits;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * One incident beyond the capacity of a hospital, minute by minute, as intake and the coordinator tell it.
 *
 * @param detected minute 0
 */
public record Story(IncidentId incident, Instant detected) {
    public static final OrganisationId HOSPITAL = new OrganisationId("benh-vien-19");
    public static final OrganisationId PROVINCE = new OrganisationId("ubnd-19");
    public static final OrganisationId DEPARTMENT = new OrganisationId("so-tttt-19");
    public static final OrganisationId COORDINATOR = new OrganisationId("a05");

    private static final Map<OrganisationId, Role> RECIPIENTS =
            Map.of(PROVINCE, Role.OWNER, DEPARTMENT, Role.SPECIALISED_UNIT, COORDINATOR, Role.NATIONAL_COORDINATOR);

    /** A new incident detected at an instant. */
    public static Story at(Instant detected) {
        return new Story(IncidentId.next(), detected);
    }

    public Instant minute(long minutes) {
        return detected.plus(Duration.ofMinutes(minutes));
    }

    public SubmissionId submission(SubmissionKind kind) {
        return SubmissionId.derivedFrom(incident, kind.code());
    }

    /** Intake's word in its order: notice (minute 1), initial report (3), end of the response (60), closing (90). */
    public List<IntakeEvent> intake() {
        return List.of(
                notice(),
                report(SubmissionKind.INITIAL, 3),
                report(SubmissionKind.RESPONSE_ENDED, 60),
                report(SubmissionKind.CLOSING, 90));
    }

    /** The coordinator's word on the notice in its order: both legs confirmed, both duties to acknowledge fulfilled. */
    public List<CaseEvent> coordination() {
        return List.of(
                opened(),
                routed(Role.OPERATOR),
                confirmed(Role.OPERATOR, PROVINCE, 2),
                confirmed(Role.OPERATOR, DEPARTMENT, 2),
                confirmed(Role.OPERATOR, COORDINATOR, 2),
                routed(Role.SPECIALISED_UNIT),
                confirmed(Role.SPECIALISED_UNIT, PROVINCE, 4),
                confirmed(Role.SPECIALISED_UNIT, COORDINATOR, 4),
                acknowledged(DEPARTMENT, 5),
                acknowledged(COORDINATOR, 6));
    }

    /**
     * The same, where the reporters state circumstances: what the notice does, and in the initial report, for the first
     * time, signs of harm to national security; at the end of the response repair (50) and patch (40).
     */
    public List<IntakeEvent> statedIntake() {
        return List.of(
                notice(Optional.of(new StatedCircumstances(
                        Optional.of(true),
                        Optional.of(true),
                        Optional.of(List.of(Effect.CONTROL_LOST)),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new StatedPrivacyEffects(Optional.of(true), Optional.empty()))))),
                report(SubmissionKind.INITIAL, 3, Optional.of(securitySigns(true)), Optional.empty()),
                report(
                        SubmissionKind.RESPONSE_ENDED,
                        60,
                        Optional.empty(),
                        Optional.of(new Recovery(
                                Optional.of(minute(50)),
                                Optional.of(minute(40)),
                                Optional.of(true),
                                Optional.of(true),
                                Optional.of(true)))),
                report(SubmissionKind.CLOSING, 90));
    }

    /** Nothing stated but this. */
    public static StatedCircumstances securitySigns(boolean there) {
        return new StatedCircumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(there),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public NoticeAccepted notice() {
        return notice(Optional.empty());
    }

    private NoticeAccepted notice(Optional<StatedCircumstances> circumstances) {
        return new NoticeAccepted(
                incident,
                submission(SubmissionKind.NOTICE),
                "TB-2026-000001",
                Sha256.of(new byte[] {1}),
                minute(1),
                detected,
                Optional.empty(),
                "Máy chủ bị mã hóa.",
                HOSPITAL,
                ReportedSystem.unknown(),
                ReportedParty.unknown(),
                ReportedParty.unknown(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                circumstances);
    }

    public ReportAccepted report(SubmissionKind kind, long minutes) {
        return report(kind, minutes, Optional.empty(), Optional.empty());
    }

    /** A report that states circumstances, or tells of the repair. */
    public ReportAccepted report(
            SubmissionKind kind,
            long minutes,
            Optional<StatedCircumstances> circumstances,
            Optional<Recovery> recovery) {
        return new ReportAccepted(
                incident,
                submission(kind),
                kind,
                "BC-2026-000001",
                Sha256.of(new byte[] {2}),
                minute(minutes),
                HOSPITAL,
                Optional.empty(),
                kind == SubmissionKind.RESPONSE_ENDED ? Optional.of(minute(minutes)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                circumstances,
                recovery,
                Optional.empty());
    }

    /** The case where the directory knows more: a system of level 4 that NĐ331 binds, a bank's, in Thái Nguyên. */
    public CaseOpened openedInFull() {
        var known = opened();
        var parties = new EnumMap<>(known.parties());
        parties.put(Role.HEAD_OF_BODY, HOSPITAL);
        parties.put(Role.CONTROLLER, PROVINCE);
        return new CaseOpened(
                incident,
                known.openedAt(),
                detected,
                known.system(),
                Optional.of(4),
                parties,
                known.unresolved(),
                known.chain(),
                Optional.of(new SystemTraits(false, Optional.empty(), Optional.empty(), true, Optional.empty())),
                Optional.of(new ReporterTraits(false, false, true, false, Optional.of("19"))));
    }

    public CaseOpened opened() {
        return new CaseOpened(
                incident,
                minute(1),
                detected,
                Optional.empty(),
                Optional.of(3),
                Map.of(
                        Role.OPERATOR, HOSPITAL,
                        Role.OWNER, PROVINCE,
                        Role.SPECIALISED_UNIT, DEPARTMENT,
                        Role.NATIONAL_COORDINATOR, COORDINATOR),
                List.of(Role.RESPONSIBLE_MEMBER),
                Map.of(
                        Role.OPERATOR, List.of(PROVINCE),
                        Role.OWNER, List.of(),
                        Role.SPECIALISED_UNIT, List.of(PROVINCE),
                        Role.NATIONAL_COORDINATOR, List.of()));
    }

    /** The notice goes to owner, department and coordinator; from the department to owner and coordinator. */
    public SubmissionRouted routed(Role leg) {
        return new SubmissionRouted(
                incident,
                submission(SubmissionKind.NOTICE),
                SubmissionKind.NOTICE,
                HOSPITAL,
                Role.OPERATOR,
                leg,
                new RuleRef(leg == Role.OPERATOR ? "A01" : "A07", 1, "2026-11-20"),
                minute(1),
                RECIPIENTS.entrySet().stream()
                        .filter(recipient -> recipient.getValue() != leg)
                        .map(recipient -> new Recipient(
                                delivery(leg, recipient.getKey()), recipient.getKey(), List.of(recipient.getValue())))
                        .toList());
    }

    public DeliveryConfirmed confirmed(Role leg, OrganisationId to, long minutes) {
        return new DeliveryConfirmed(
                incident, submission(SubmissionKind.NOTICE), delivery(leg, to), to, leg, minute(minutes), 1, "250 Ok");
    }

    public SubmissionAcknowledged acknowledged(OrganisationId by, long minutes) {
        return new SubmissionAcknowledged(
                incident,
                submission(SubmissionKind.NOTICE),
                by,
                List.of(RECIPIENTS.get(by)),
                minute(minutes),
                new RuleRef("A06", 1, "2026-11-20"));
    }

    private DeliveryId delivery(Role leg, OrganisationId to) {
        return DeliveryId.derivedFrom(incident, leg.code(), to);
    }
}
