package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;

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
    void nothingKnownIsNothingKnown() throws JsonProcessingException {
        var kept = json.writeValueAsString(CaseFacts.none());
        assertThat(json.readValue(kept, CaseFacts.class)).isEqualTo(CaseFacts.none());
    }
}
