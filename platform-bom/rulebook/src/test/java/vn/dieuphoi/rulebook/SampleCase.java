package vn.dieuphoi.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** The hospital's incident as events; instants are written in Vietnam's time. */
final class SampleCase {

    static final IncidentId INCIDENT = IncidentId.fromString("0198c7a0-0000-7000-8000-000000000001");
    static final OrganisationId HOSPITAL = new OrganisationId("benh-vien-19");
    static final OrganisationId PROVINCE = new OrganisationId("ubnd-19");
    static final OrganisationId DEPARTMENT = new OrganisationId("so-tttt-19");
    static final OrganisationId COORDINATOR = new OrganisationId("a05");
    static final OrganisationId PASSER_BY = new OrganisationId("nguoi-qua-duong");
    static final RuleRef ANY_RULE = new RuleRef("A01", 2, "2026-11-20");
    static final Map<Role, OrganisationId> PARTIES = Map.of(
            Role.OPERATOR, HOSPITAL,
            Role.OWNER, PROVINCE,
            Role.SPECIALISED_UNIT, DEPARTMENT,
            Role.NATIONAL_COORDINATOR, COORDINATOR);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final List<Event> events = new ArrayList<>();
    private final Instant detectedAt;
    private final OrganisationId reporter;

    private SampleCase(String detectedAt, OrganisationId reporter) {
        this.detectedAt = at(detectedAt);
        this.reporter = reporter;
    }

    /** A case reported by the hospital itself. */
    static SampleCase detected(String detectedAt) {
        return new SampleCase(detectedAt, HOSPITAL);
    }

    static SampleCase detectedAndReportedBy(OrganisationId reporter, String detectedAt) {
        return new SampleCase(detectedAt, reporter);
    }

    /** An instant from a local time of Vietnam. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    static SubmissionId submission(SubmissionKind kind) {
        return SubmissionId.derivedFrom(INCIDENT, kind);
    }

    SampleCase opened() {
        return with(new CaseOpened(
                INCIDENT,
                detectedAt.plusSeconds(60),
                detectedAt,
                Optional.empty(),
                Optional.of(3),
                PARTIES,
                List.of(Role.RESPONSIBLE_MEMBER),
                Map.of()));
    }

    SampleCase notice(String acceptedAt) {
        return notice(acceptedAt, false);
    }

    SampleCase noticeBeyondCapacity(String acceptedAt) {
        return notice(acceptedAt, true);
    }

    SampleCase report(SubmissionKind kind, String acceptedAt) {
        return with(report(kind, acceptedAt, Optional.empty(), Optional.empty()));
    }

    SampleCase initialReport(String acceptedAt, String capacityExceededAt) {
        return with(report(SubmissionKind.INITIAL, acceptedAt, Optional.of(at(capacityExceededAt)), Optional.empty()));
    }

    SampleCase responseEnded(String acceptedAt, String endedAt) {
        return with(report(SubmissionKind.RESPONSE_ENDED, acceptedAt, Optional.empty(), Optional.of(at(endedAt))));
    }

    /** A notice that states something about the incident. */
    SampleCase noticeStating(String acceptedAt, String json) {
        return noticeOf(acceptedAt, false, Optional.of(stated(json)));
    }

    /** A report that states something about the incident, and perhaps of the repair. */
    SampleCase reportStating(SubmissionKind kind, String acceptedAt, String json, Recovery recovery) {
        var report = report(kind, acceptedAt, Optional.empty(), Optional.empty());
        return with(new ReportAccepted(
                report.incidentId(),
                report.submissionId(),
                report.kind(),
                report.receiptNumber(),
                report.sha256(),
                report.acceptedAt(),
                report.reporter(),
                report.capacityExceededAt(),
                report.responseEndedAt(),
                report.description(),
                report.result(),
                report.proposals(),
                report.missing(),
                Optional.of(stated(json)),
                Optional.of(recovery),
                Optional.empty()));
    }

    /** What is stated, in its words in data. */
    static StatedCircumstances stated(String json) {
        try {
            return JSON.readValue(json, StatedCircumstances.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** Routed on the operator's leg, one delivery for each role. */
    SampleCase routed(SubmissionKind kind, Role... to) {
        return routedOn(Role.OPERATOR, kind, List.of(to));
    }

    SampleCase forwarded(SubmissionKind kind) {
        return routedOn(Role.SPECIALISED_UNIT, kind, List.of(Role.NATIONAL_COORDINATOR, Role.OPERATOR, Role.OWNER));
    }

    SampleCase delivered(SubmissionKind kind, Role role, String at) {
        return confirmed(kind, Role.OPERATOR, role, at);
    }

    SampleCase deliveredByDepartment(SubmissionKind kind, Role role, String at) {
        return confirmed(kind, Role.SPECIALISED_UNIT, role, at);
    }

    SampleCase acknowledged(SubmissionKind kind, Role role, String at) {
        return with(new SubmissionAcknowledged(
                INCIDENT, submission(kind), PARTIES.get(role), List.of(role), at(at), ANY_RULE));
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    CaseFacts facts() {
        return learnt(events);
    }

    static CaseFacts learnt(List<Event> events) {
        var facts = CaseFacts.none();
        for (var event : events) {
            facts = switch (event) {
                case IntakeEvent intake -> facts.learn(intake);
                case CaseEvent of -> facts.learn(of);
                default -> throw new IllegalArgumentException("not about a case: " + event);
            };
        }
        return facts;
    }

    SampleCase with(Event event) {
        events.add(event);
        return this;
    }

    private SampleCase notice(String acceptedAt, boolean beyondCapacity) {
        return noticeOf(acceptedAt, beyondCapacity, Optional.empty());
    }

    private SampleCase noticeOf(
            String acceptedAt, boolean beyondCapacity, Optional<StatedCircumstances> circumstances) {
        return with(new NoticeAccepted(
                INCIDENT,
                submission(SubmissionKind.NOTICE),
                "TB-1",
                new Sha256("0".repeat(64)),
                at(acceptedAt),
                detectedAt,
                Optional.empty(),
                "máy chủ bị mã hóa dữ liệu",
                reporter,
                ReportedSystem.unknown(),
                ReportedParty.unknown(),
                ReportedParty.unknown(),
                beyondCapacity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                circumstances));
    }

    private ReportAccepted report(
            SubmissionKind kind, String acceptedAt, Optional<Instant> exceededAt, Optional<Instant> endedAt) {
        return new ReportAccepted(
                INCIDENT,
                submission(kind),
                kind,
                "BC-1",
                new Sha256("1".repeat(64)),
                at(acceptedAt),
                reporter,
                exceededAt,
                endedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private SampleCase routedOn(Role leg, SubmissionKind kind, List<Role> to) {
        var recipients = to.stream()
                .map(role -> new Recipient(delivery(kind, leg, role), PARTIES.get(role), List.of(role)))
                .toList();
        return with(new SubmissionRouted(
                INCIDENT,
                submission(kind),
                kind,
                reporter,
                Role.OPERATOR,
                leg,
                ANY_RULE,
                detectedAt.plusSeconds(61),
                recipients));
    }

    private SampleCase confirmed(SubmissionKind kind, Role leg, Role role, String at) {
        return with(new DeliveryConfirmed(
                INCIDENT,
                submission(kind),
                delivery(kind, leg, role),
                PARTIES.get(role),
                leg,
                at(at),
                1,
                "250 2.0.0 Ok"));
    }

    private static DeliveryId delivery(SubmissionKind kind, Role leg, Role role) {
        return DeliveryId.derivedFrom(INCIDENT, kind, leg, role);
    }
}
