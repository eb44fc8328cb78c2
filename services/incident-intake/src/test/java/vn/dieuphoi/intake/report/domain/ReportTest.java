package vn.dieuphoi.intake.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Arrival;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.incident.domain.Parties;
import vn.dieuphoi.intake.incident.domain.Remarks;

class ReportTest {
    private static final OrganisationId OPERATOR = new OrganisationId("benh-vien-19");
    private static final Instant RECEIVED = Instant.parse("2026-11-09T02:10:00Z");
    private static final Instant ENDED = Instant.parse("2026-11-07T09:30:00Z");

    private static final StatedCircumstances DENIED = new StatedCircumstances(
            Optional.of(false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final Recovery STABLE =
            new Recovery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));

    private final Incident incident = Incident.notified(
            IncidentId.next(),
            Instant.parse("2026-11-03T00:55:00Z"),
            new Parties(OPERATOR, Optional.empty(), Optional.empty()));
    private final Report report = new Report(
            SubmissionKind.CLOSING,
            new Account(Optional.of("Mã độc."), Optional.of("Đã gỡ."), Optional.empty()),
            new TurningPoints(Optional.empty(), Optional.of(ENDED)),
            new Particulars(Optional.of(DENIED), Optional.of(STABLE), Optional.empty()),
            new Remarks(List.of("/initialReport/number"), List.of("/mood")));

    @Test
    void addsToItsIncidentAndTellsTheOthers() {
        var original = new Original("{}".getBytes(StandardCharsets.UTF_8));
        var submission = new Arrival(report.kind(), OPERATOR, RECEIVED, report.remarks(), original)
                .receipted(SubmissionId.next(), 31);

        assertThat(report.addTo(incident, submission))
                .isEqualTo(new Filed(
                        incident.withAnother(),
                        submission,
                        new ReportAccepted(
                                incident.id(),
                                submission.id(),
                                SubmissionKind.CLOSING,
                                "BC-2026-000031",
                                original.sha256(),
                                RECEIVED,
                                OPERATOR,
                                Optional.empty(),
                                Optional.of(ENDED),
                                Optional.of("Mã độc."),
                                Optional.of("Đã gỡ."),
                                Optional.empty(),
                                List.of("/initialReport/number", "/signature"),
                                Optional.of(DENIED),
                                Optional.of(STABLE),
                                Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource
    void flagsAReportThatBearsNoSignature(SubmissionKind kind) {
        var flagged = ReportIsSigned.flag(kind, Optional.empty(), new Remarks(List.of("/result"), List.of("/mood")));

        assertThat(flagged.missing())
                .isEqualTo(
                        EnumSet.of(SubmissionKind.INITIAL, SubmissionKind.CLOSING)
                                        .contains(kind)
                                ? List.of("/result", "/signature")
                                : List.of("/result"));
        assertThat(flagged.ignored()).containsExactly("/mood");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFlagAReportThatIsSigned(Signature signature) {
        var remarks = new Remarks(List.of("/result"), List.of());

        assertThat(ReportIsSigned.flag(SubmissionKind.CLOSING, Optional.of(signature), remarks))
                .isEqualTo(remarks);
    }

    @Test
    void flagsItOnce() {
        assertThat(ReportIsSigned.flag(SubmissionKind.CLOSING, Optional.empty(), report.remarks()))
                .isEqualTo(report.remarks());
    }

    @Test
    void keepsWhatTheReporterWroteOutOfItsText() {
        assertThat(report.toString()).doesNotContain("Mã độc", "Đã gỡ");
    }
}
