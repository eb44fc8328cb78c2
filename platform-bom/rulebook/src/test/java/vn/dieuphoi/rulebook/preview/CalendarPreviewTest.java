package vn.dieuphoi.rulebook.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.rulebook.Rulebook;

class CalendarPreviewTest {

    private static final CalendarPreview CALENDAR = new CalendarPreview(Rulebook.packaged());

    @Test
    void listsTheDatedDutiesOfOneBodyEarliestFirst() {
        var answer = Json.parse(CALENDAR.answer("""
                { "organisation": { "id": "benh-vien-19", "roles": ["operator"], "kind": "province", "managedBy": "civil",
                                    "networkMember": true, "province": "19" },
                  "systems": [ { "id": "his-19", "level": 3, "inScopeNd331": true } ],
                  "from": "2026-12-01", "to": "2026-12-31" }
                """));
        assertThat(StreamSupport.stream(answer.path("duties").spliterator(), false))
                .extracting(duty -> "%s %s %s"
                        .formatted(
                                duty.path("rule").asText(),
                                duty.path("system").asText(),
                                duty.path("dueAt").asText()))
                .containsExactly(
                        "A16 null null",
                        "A14 null 2026-12-15T00:00:00+07:00",
                        "E05 null 2026-12-15T00:00:00+07:00",
                        "E06 null 2026-12-15T00:00:00+07:00",
                        "B08 his-19 2026-12-20T00:00:00+07:00",
                        "A12 null 2027-01-01T00:00:00+07:00");
    }

    @Test
    void listsEveryFault() {
        var invalid = catchThrowableOfType(InputInvalid.class, () -> CALENDAR.answer("""
                { "organisation": { "roles": ["boss"], "kind": "village" },
                  "systems": [ { "level": 3 }, { "id": "a", "level": "high" } ],
                  "from": "2027-01-01", "to": "tomorrow", "until": 1 }
                """));
        assertThat(invalid.faults())
                .extracting(Fault::at)
                .containsExactlyInAnyOrder(
                        "systems[0].id", "systems[1].level", "organisation.roles", "organisation.kind", "to", "until");
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        var invalid = catchThrowableOfType(InputInvalid.class, () -> CALENDAR.answer("""
                { "organisation": {}, "from": "2027-01-02", "to": "2026-12-31" }
                """));
        assertThat(invalid.faults()).extracting(Fault::toString).containsExactly("to: is before from");
    }
}
