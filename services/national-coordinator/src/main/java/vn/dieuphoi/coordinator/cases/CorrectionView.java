package vn.dieuphoi.coordinator.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts;

/**
 * A correction as clients see it.
 *
 * @param detectedAtBefore what was held for true until then, where the detection is corrected
 * @param systemLevelBefore the same of the level, where one was known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CorrectionView(
        Optional<Instant> detectedAt,
        Optional<Instant> detectedAtBefore,
        Optional<Integer> systemLevel,
        Optional<Integer> systemLevelBefore,
        String note,
        OrganisationId by,
        String byName,
        Instant at) {

    /** Those of a case, the first one first. */
    static List<CorrectionView> of(IncidentCase incident) {
        return incident.known().history().stream()
                .map(corrected -> of(incident, corrected))
                .toList();
    }

    private static CorrectionView of(IncidentCase incident, KnownFacts.Corrected corrected) {
        var correction = corrected.correction();
        return new CorrectionView(
                correction.detectedAt(),
                corrected.detectedBefore(),
                correction.systemLevel(),
                corrected.levelBefore(),
                correction.note(),
                correction.by(),
                incident.nameOf(correction.by()),
                correction.at());
    }
}
