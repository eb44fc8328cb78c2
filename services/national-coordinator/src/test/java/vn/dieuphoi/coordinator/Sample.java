package vn.dieuphoi.coordinator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** The hospital of the sample directory and what it hands in. */
public final class Sample {
    public static final OrganisationId HOSPITAL = new OrganisationId("benh-vien-19");
    public static final OrganisationId PROVINCE = new OrganisationId("ubnd-19");
    public static final OrganisationId DEPARTMENT = new OrganisationId("so-tttt-19");
    public static final OrganisationId COORDINATOR = new OrganisationId("a05");
    public static final OrganisationId FORMER_COORDINATOR = new OrganisationId("vncert-cc");
    public static final OrganisationId GOVERNMENT = new OrganisationId("chinh-phu");
    public static final OrganisationId POLICE = new OrganisationId("bo-cong-an");
    public static final OrganisationId BANK = new OrganisationId("veris-finance");
    public static final OrganisationId UNKNOWN = new OrganisationId("khong-co-trong-danh-ba");
    public static final SystemId HIS = new SystemId("his-19");
    public static final Instant DETECTED = at("2026-11-20T08:00:00");
    public static final String DESCRIPTION = "Máy chủ HIS bị mã hóa dữ liệu";

    private Sample() {}

    /** An instant from a local time of Vietnam. */
    public static Instant at(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    /** A notice of the hospital about its information system, which it can handle alone. */
    public static Notice notice() {
        return new Notice(IncidentId.next(), HOSPITAL, DETECTED, false, Optional.of(HIS), Optional.empty());
    }

    /** What a notice says, as far as the tests vary it. */
    public record Notice(
            IncidentId incident,
            OrganisationId reporter,
            Instant detectedAt,
            boolean beyondCapacity,
            Optional<SystemId> system,
            Optional<OrganisationId> operator) {

        public Notice by(OrganisationId other) {
            return new Notice(incident, other, detectedAt, beyondCapacity, system, operator);
        }

        public Notice detected(String local) {
            return new Notice(incident, reporter, at(local), beyondCapacity, system, operator);
        }

        public Notice exceedingCapacity() {
            return new Notice(incident, reporter, detectedAt, true, system, operator);
        }

        public Notice withoutSystem() {
            return new Notice(incident, reporter, detectedAt, beyondCapacity, Optional.empty(), operator);
        }

        public Notice naming(OrganisationId operatorNamed) {
            return new Notice(incident, reporter, detectedAt, beyondCapacity, system, Optional.of(operatorNamed));
        }

        public SubmissionId submission() {
            return Sample.submission(incident, SubmissionKind.NOTICE);
        }

        /** The notice as intake publishes it; another organisation's domain name finds no system. */
        public NoticeAccepted accepted() {
            return accepted(new ReportedSystem(system, Optional.of("HIS"), Optional.empty(), Optional.empty()));
        }

        public NoticeAccepted accepted(ReportedSystem reported) {
            return new NoticeAccepted(
                    incident,
                    submission(),
                    "TB-2026-000001",
                    Sha256.of(new byte[] {1}),
                    detectedAt.plusSeconds(600),
                    detectedAt,
                    Optional.empty(),
                    DESCRIPTION,
                    reporter,
                    reported,
                    new ReportedParty(operator, Optional.empty(), Optional.empty()),
                    ReportedParty.unknown(),
                    beyondCapacity,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    /** A report of the hospital on an incident, accepted some hours after the notice. */
    public static ReportAccepted report(IncidentId incident, SubmissionKind kind) {
        return report(incident, kind, HOSPITAL);
    }

    public static ReportAccepted report(IncidentId incident, SubmissionKind kind, OrganisationId reporter) {
        return new ReportAccepted(
                incident,
                submission(incident, kind),
                kind,
                "BC-2026-00000" + kind.ordinal(),
                Sha256.of(new byte[] {2}),
                DETECTED.plusSeconds(3600L * (1 + kind.ordinal())),
                reporter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Đã khôi phục"),
                Optional.empty(),
                List.of());
    }

    public static SubmissionId submission(IncidentId incident, SubmissionKind kind) {
        return SubmissionId.derivedFrom(incident, kind);
    }
}
