package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

/** Systems that are under another law are refused with the place where to report; all others are taken. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class JurisdictionIT {
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

    /** A system that the directory tells of, managed by a branch since a day and by nobody special before. */
    private static SystemId recorded(ManagedBy branch) {
        var id = new SystemId("he-thong-" + UUID.randomUUID().toString().substring(0, 13));
        var recorded = new SystemRecorded(
                id,
                List.of(
                        period(id, SINCE.minusYears(1), Optional.of(SINCE), ManagedBy.CIVIL),
                        period(id, SINCE, Optional.empty(), branch)));
        try (var directory = TopicProbe.on(Topic.DIRECTORY)) {
            directory.publish(TopicRecord.of(recorded, "/dieuphoi/national-coordinator", 1));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Register.knows(id.value())).isTrue());
        return id;
    }

    private static SystemPeriod period(SystemId id, LocalDate from, Optional<LocalDate> to, ManagedBy branch) {
        var body = new OrganisationId("co-quan");
        return new SystemPeriod(
                from,
                to,
                "Hệ thống",
                3,
                false,
                body,
                body,
                List.of(id + ".example"),
                List.of("192.0.2.77"),
                Optional.of(branch),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String notice(String system, String day) {
        return """
                {"description": "Máy chủ bị mã hóa.", "detectedAt": "%sT08:00:00+07:00", "system": %s}""".formatted(day, system);
    }

    @ParameterizedTest
    @CsvSource({
        "defence, Bộ Quốc phòng, lực lượng chuyên trách của Bộ Quốc phòng",
        "police, Bộ Công an, lực lượng chuyên trách bảo vệ an ninh mạng của Bộ Công an",
        "cipher, cơ yếu, Ban Cơ yếu Chính phủ"
    })
    void refusesSystemsUnderAnotherLawAndSaysWhereToReport(String branch, String whose, String where) {
        var id = recorded(ManagedBy.fromString(branch));
        var reporter = IntakeClient.newUnit();
        var answer =
                IntakeClient.reporterOf(reporter).giveNotice(notice("{\"id\": \"%s\"}".formatted(id), "2026-11-20"));
        HttpProblem.in(answer)
                .hasStatus(409)
                .hasCode("system-of-" + branch)
                .isWrittenIn("vi")
                .hasViolation("/system", "system-of-" + branch);
        assertThat(answer.jsonPath().getString("title")).contains(whose);
        assertThat(answer.jsonPath().getString("detail")).contains(where);
        assertThat(Register.countsOf(reporter)).startsWith("0 incidents");
    }

    @Test
    void knowsASystemByItsDomainNameAndAnswersInEnglish() {
        var id = recorded(ManagedBy.DEFENCE);
        var answer = IntakeClient.ofNewUnit()
                .speaking("en")
                .giveNotice(notice("{\"domain\": \"%s.EXAMPLE\"}".formatted(id), "2026-11-20"));
        HttpProblem.in(answer).hasStatus(409).isWrittenIn("en");
        assertThat(answer.jsonPath().getString("detail")).contains("Report to the specialised force");
    }

    @Test
    void asksWhoManagedTheSystemOnTheDayOfDetection() {
        var id = recorded(ManagedBy.DEFENCE);
        var reporter = IntakeClient.ofNewUnit();
        var system = "{\"id\": \"%s\"}".formatted(id);
        assertThat(reporter.giveNotice(notice(system, "2026-10-31")).statusCode())
                .isEqualTo(201);
        HttpProblem.in(reporter.giveNotice(notice(system, "2026-11-01"))).hasStatus(409);
    }

    @Test
    void takesCivilSystemsAndThoseThatNobodyKnows() {
        var reporter = IntakeClient.ofNewUnit();
        var civil = recorded(ManagedBy.CIVIL);
        assertThat(reporter.giveNotice(notice("{\"id\": \"%s\"}".formatted(civil), "2026-11-20"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(reporter.giveNotice(notice("{\"id\": \"khong-ai-biet\"}", "2026-11-20"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(reporter.giveNotice(IntakeClient.NOTICE).statusCode()).isEqualTo(201);
    }
}
