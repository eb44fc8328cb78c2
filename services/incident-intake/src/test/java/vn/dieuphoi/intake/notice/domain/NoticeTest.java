package vn.dieuphoi.intake.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Arrival;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.incident.domain.Parties;
import vn.dieuphoi.intake.incident.domain.Remarks;

class NoticeTest {
    private static final OrganisationId WITNESS = new OrganisationId("so-tttt-19");
    private static final OrganisationId OPERATOR = new OrganisationId("benh-vien-19");
    private static final Instant DETECTED = Instant.parse("2026-11-03T00:55:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-03T01:20:04.512Z");

    private final IncidentId id = IncidentId.next();
    private final Notice notice = new Notice(
            new Finding("Máy chủ bị mã hóa.", DETECTED, Optional.of("2025")),
            new Affected(
                    ReportedSystem.unknown(),
                    new ReportedParty(Optional.of(OPERATOR), Optional.empty(), Optional.empty()),
                    ReportedParty.unknown()),
            new Handling(true, Optional.of("Đã ngắt mạng."), Optional.empty(), Optional.empty()),
            Optional.of(StatedCircumstances.nothing()),
            new Remarks(List.of("/proposals"), List.of("/colour")));

    @Test
    void beginsAnIncidentAndTellsTheOthers() {
        var original = new Original("{}".getBytes(StandardCharsets.UTF_8));
        var submission = new Arrival(SubmissionKind.NOTICE, WITNESS, RECEIVED, notice.remarks(), original)
                .receipted(SubmissionId.next(), 17);

        assertThat(notice.begin(id, submission))
                .isEqualTo(new Filed(
                        new Incident(id, DETECTED, new Parties(WITNESS, Optional.of(OPERATOR), Optional.empty()), 1),
                        submission,
                        accepted(submission.id(), original)));
    }

    @Test
    void keepsWhatTheReporterWroteOutOfItsText() {
        assertThat(notice.toString()).doesNotContain("mã hóa", "ngắt mạng");
    }

    private NoticeAccepted accepted(SubmissionId submission, Original original) {
        return new NoticeAccepted(
                id,
                submission,
                "TB-2026-000017",
                original.sha256(),
                RECEIVED,
                DETECTED,
                Optional.of("2025"),
                "Máy chủ bị mã hóa.",
                WITNESS,
                notice.affected().system(),
                notice.affected().operator(),
                notice.affected().owner(),
                true,
                Optional.of("Đã ngắt mạng."),
                Optional.empty(),
                Optional.empty(),
                List.of("/proposals"),
                Optional.of(StatedCircumstances.nothing()));
    }
}
