package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.PrivacyEffects;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.Statement;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/** A service may keep the facts of a case as JSON between events. */
class CaseFactsJsonTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void factsComeBackAsTheyWere() throws JsonProcessingException {
        var facts = SampleCase.detected("2026-10-01T08:00:00.123456")
                .opened()
                .noticeBeyondCapacity("2026-10-01T09:00:00")
                .routed(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR, Role.OWNER)
                .delivered(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .acknowledged(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:05:00")
                .facts();
        var kept = json.writeValueAsString(facts);
        assertThat(json.readValue(kept, CaseFacts.class)).isEqualTo(facts);
    }

    @Test
    void whatWasKeptBeforeFurtherFactsWereAskedIsStillRead() throws JsonProcessingException {
        var kept = """
                {"detectedAt":"2026-10-01T01:00:00Z","systemLevel":3,"operatorCapacityExceeded":true,
                 "capacityExceededAt":null,"responseEndedAt":null,"parties":{"operator":"benh-vien-19"},
                 "submissions":[],"deliveries":[],"acknowledgements":[]}
                """;
        assertThat(json.readValue(kept, CaseFacts.class))
                .isEqualTo(CaseFacts.builder()
                        .detectedAt(SampleCase.at("2026-10-01T08:00:00"))
                        .systemLevel(3)
                        .operatorCapacityExceeded(true)
                        .party(Role.OPERATOR, SampleCase.HOSPITAL)
                        .build());
    }

    @Test
    void everyFactComesBack() throws JsonProcessingException {
        var facts = CaseFacts.builder()
                .repairCompletedAt(SampleCase.at("2026-10-02T08:00:00"))
                .vulnerabilityPatchedAt(SampleCase.at("2026-10-03T08:00:00"))
                .system(new SystemFacts(
                        true,
                        Optional.of(ManagedBy.DEFENCE),
                        Optional.of(OwnerKind.PARTY_PROVINCE),
                        true,
                        Optional.of("health")))
                .reporter(new ReporterFacts(true, true, true, true, Optional.of("19")))
                .circumstances(new Circumstances(
                        true, true, Set.of(Effect.MAY_SPREAD), true, true, true, true, new PrivacyEffects(true, true)))
                .statement(new Statement(
                        SampleCase.submission(SubmissionKind.NOTICE),
                        SampleCase.at("2026-10-01T09:00:00"),
                        SampleCase.stated("""
                                {"securitySigns": false, "effects": [], "personalData": {"harmful": true}}""")))
                .build();
        assertThat(json.readValue(json.writeValueAsString(facts), CaseFacts.class))
                .isEqualTo(facts);
    }

    @Test
    void nothingKnownIsNothingKnown() throws JsonProcessingException {
        var kept = json.writeValueAsString(CaseFacts.none());
        assertThat(json.readValue(kept, CaseFacts.class)).isEqualTo(CaseFacts.none());
    }
}
