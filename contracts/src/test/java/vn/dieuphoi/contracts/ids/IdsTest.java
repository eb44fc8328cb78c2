package vn.dieuphoi.contracts.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "01a19efd-efa0-759a-aad0-8264d5795d39";

    @Test
    void aMintedIdIsOfVersionSevenAndCarriesItsMillisecond() {
        var id = Ids.version7(0x0123_4567_89abL, -1L, -1L);

        assertThat(id).hasToString("01234567-89ab-7fff-bfff-ffffffffffff");
        assertThat(Ids.version7(0x0123_4567_89abL, 0L, 0L)).hasToString("01234567-89ab-7000-8000-000000000000");
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }

    @Test
    void mintedIdsDiffer() {
        var ids = new HashSet<UUID>();
        for (var i = 0; i < 10_000; i++) {
            ids.add(Ids.next());
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void aDerivedIdRepeatsForTheSamePartsOnly() {
        var delivery = DeliveryId.derivedFrom(TEXT, "a05");

        assertThat(delivery).isEqualTo(DeliveryId.derivedFrom(TEXT, new OrganisationId("a05")));
        assertThat(delivery.value().version()).isEqualTo(5);
        assertThat(delivery.value().variant()).isEqualTo(2);
        assertThat(Ids.derivedFrom("a", "bc")).isNotEqualTo(Ids.derivedFrom("ab", "c"));
        assertThat(delivery.value())
                .isNotEqualTo(PageId.derivedFrom(TEXT, "a05").value());
    }

    @Test
    void aDerivedIdNeverChangesBetweenReleases() {
        assertThat(DeadlineId.derivedFrom("A06", TEXT)).hasToString("2ef12c5c-5d12-5359-b796-4cd12b690ed3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "01a19efd-efa0-759a-aad0-8264d5795d3", "01a19efd-efa0-759a-aad0-8264d5795d3x"})
    void refusesTextThatIsNoUuid(String text) {
        assertThatThrownBy(() -> IncidentId.fromString(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IncidentId is not a UUID: \"%s\"", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A05", "sở-19", "so tttt", "so_tttt", "so/tttt", "a\n"})
    void refusesTextThatIsNoShortName(String text) {
        assertThatThrownBy(() -> new OrganisationId(text)).hasMessageContaining("\"" + text + "\"");
        assertThatThrownBy(() -> new SystemId("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void computesADigest() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isAPlainStringInJson() throws IOException {
        var incident = IncidentId.fromString(TEXT);
        var organisation = new OrganisationId("a05");

        assertThat(JSON.writeValueAsString(incident)).isEqualTo("\"" + TEXT + "\"");
        assertThat(JSON.readValue("\"" + TEXT + "\"", IncidentId.class)).isEqualTo(incident);
        assertThat(JSON.writeValueAsString(Map.of(organisation, organisation))).isEqualTo("{\"a05\":\"a05\"}");
        assertThat(JSON.readValue("\"a05\"", OrganisationId.class)).isEqualTo(organisation);
    }
}
