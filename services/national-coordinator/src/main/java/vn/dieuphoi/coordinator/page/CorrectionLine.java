package vn.dieuphoi.coordinator.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts;

/**
 * A fact that turned out to be another, as a line of the page.
 *
 * @param change what was held for true until then, and what it really is
 * @param note why, in the officer's words
 */
record CorrectionLine(Words fact, Change change, String by, Moment at, String note) {
    private static final Words DETECTION = new Words("Thời điểm phát hiện", "Detection");
    private static final Words LEVEL = new Words("Cấp độ hệ thống", "Level of the system");
    private static final String NOT_KNOWN = "chưa rõ";

    /** From one value to another. */
    record Change(String from, String to) {}

    /** Those of a case, the first one first. */
    static List<CorrectionLine> of(IncidentCase incident) {
        return incident.known().history().stream()
                .flatMap(corrected -> Stream.of(
                                detection(corrected).map(change -> line(incident, corrected, DETECTION, change)),
                                level(corrected).map(change -> line(incident, corrected, LEVEL, change)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static CorrectionLine line(
            IncidentCase incident, KnownFacts.Corrected corrected, Words fact, Change change) {
        var correction = corrected.correction();
        return new CorrectionLine(
                fact, change, incident.nameOf(correction.by()), Moment.of(correction.at()), correction.note());
    }

    private static Optional<Change> detection(KnownFacts.Corrected corrected) {
        return corrected
                .correction()
                .detectedAt()
                .map(now -> new Change(
                        corrected.detectedBefore().map(CorrectionLine::local).orElse(NOT_KNOWN), local(now)));
    }

    private static Optional<Change> level(KnownFacts.Corrected corrected) {
        return corrected
                .correction()
                .systemLevel()
                .map(now ->
                        new Change(corrected.levelBefore().map(String::valueOf).orElse(NOT_KNOWN), now.toString()));
    }

    private static String local(Instant instant) {
        return Moment.of(instant).local();
    }
}
