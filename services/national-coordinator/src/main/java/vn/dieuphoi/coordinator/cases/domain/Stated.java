package vn.dieuphoi.coordinator.cases.domain;

import java.util.Comparator;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;

/**
 * What is stated about the incident and the repair of its system, as far as it is stated: absent is not stated, false is
 * denied.
 */
public record Stated(StatedCircumstances circumstances, Recovery recovery) {
    private static final Comparator<Submission> BY_ACCEPTANCE = Comparator.comparing(
                    (Submission submission) -> submission.receipt().at())
            .thenComparing(submission -> submission.id().toString());

    /** Nothing is stated. */
    public static Stated nothing() {
        return new Stated(StatedCircumstances.nothing(), Recovery.nothing());
    }

    /** What holds after all submissions of a case: on each matter the statement accepted last. Silence takes nothing back. */
    public static Stated in(IncidentCase of) {
        return of.submissions().stream()
                .sorted(BY_ACCEPTANCE)
                .map(Submission::stated)
                .reduce(nothing(), Stated::then);
    }

    private Stated then(Stated later) {
        return new Stated(circumstances(later.circumstances, circumstances), recovery(later.recovery, recovery));
    }

    private static StatedCircumstances circumstances(StatedCircumstances later, StatedCircumstances before) {
        return new StatedCircumstances(
                later.possiblySerious().or(before::possiblySerious),
                later.ownerCannotControl().or(before::ownerCannotControl),
                later.effects().or(before::effects),
                later.seriousNd331().or(before::seriousNd331),
                later.securitySigns().or(before::securitySigns),
                later.seriousDisruption().or(before::seriousDisruption),
                later.crimeEvidence().or(before::crimeEvidence),
                later.personalData()
                        .map(effects -> privacy(effects, before.personalData()))
                        .or(before::personalData));
    }

    private static StatedPrivacyEffects privacy(StatedPrivacyEffects later, Optional<StatedPrivacyEffects> before) {
        return new StatedPrivacyEffects(
                later.harmful().or(() -> before.flatMap(StatedPrivacyEffects::harmful)),
                later.locationOrBiometric().or(() -> before.flatMap(StatedPrivacyEffects::locationOrBiometric)));
    }

    private static Recovery recovery(Recovery later, Recovery before) {
        return new Recovery(
                later.repairCompletedAt().or(before::repairCompletedAt),
                later.patchedSeriousVulnerabilityAt().or(before::patchedSeriousVulnerabilityAt),
                later.backupBeforeRepair().or(before::backupBeforeRepair),
                later.backupAfterRepair().or(before::backupAfterRepair),
                later.stable().or(before::stable));
    }
}
