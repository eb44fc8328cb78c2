package vn.dieuphoi.intake.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;

class ArrivalTest {

    @Test
    void getsAReceiptForItsBytesAndItsInstant() {
        var bytes = "{}".getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival(
                SubmissionKind.INITIAL,
                new OrganisationId("benh-vien-19"),
                Instant.parse("2026-11-03T01:20:04.123456789Z"),
                new Remarks(List.of("/result"), List.of()),
                new Original(bytes));

        assertThat(arrival.receipted(SubmissionId.next(), 31).receipt())
                .isEqualTo(
                        new Receipt("BC-2026-000031", Sha256.of(bytes), Instant.parse("2026-11-03T01:20:04.123456Z")));
    }
}
