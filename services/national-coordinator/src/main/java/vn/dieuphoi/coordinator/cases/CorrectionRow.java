package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts;
import vn.dieuphoi.coordinator.cases.domain.Opening;

/** A row of {@code correction}; its number counts those of a case from 1. */
record CorrectionRow(
        UUID incident,
        int number,
        @Nullable Instant detectedAt,
        @Nullable Integer systemLevel,
        String by,
        Instant at,
        String note) {

    /** What a case was opened with, and its corrections in their order. */
    static KnownFacts known(Opening opening, List<CorrectionRow> rows) {
        return new KnownFacts(
                opening, rows.stream().map(CorrectionRow::correction).toList());
    }

    private FactsCorrection correction() {
        return new FactsCorrection(
                Optional.ofNullable(detectedAt), Optional.ofNullable(systemLevel), note, new OrganisationId(by), at);
    }
}
