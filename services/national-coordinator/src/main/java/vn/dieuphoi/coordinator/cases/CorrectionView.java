package vn.dieuphoi.coordinator.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;

/** A correction as clients see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CorrectionView(
        Optional<Instant> detectedAt, Optional<Integer> systemLevel, String note, OrganisationId by, Instant at) {

    static CorrectionView of(FactsCorrection correction) {
        return new CorrectionView(
                correction.detectedAt(), correction.systemLevel(), correction.note(), correction.by(), correction.at());
    }
}
