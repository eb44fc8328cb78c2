package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Effect;

/**
 * What a reporter states about the incident, where it states it: absent is not stated, false is denied. Of several
 * statements on one matter, in whatever submissions of the incident, the last accepted counts.
 *
 * @param possiblySerious whether it may be serious (TT20 Đ10.1.c)
 * @param ownerCannotControl whether the owner cannot control it: another question than the operator's capacity (QĐ05
 *     Đ9.2)
 * @param effects what it does (QĐ05 Đ9.1); an empty list denies every effect
 * @param seriousNd331 whether the owner declares it serious in the sense of NĐ331, which does not define the word
 * @param securitySigns whether there are signs of harm to national security or public order (NĐ331 Đ31.2.d)
 * @param seriousDisruption whether the system is seriously disrupted (NĐ331 Đ31.2.d)
 * @param crimeEvidence whether there is evidence of a crime (QĐ05 Đ14.4.e)
 * @param personalData what it does to personal data
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatedCircumstances(
        Optional<Boolean> possiblySerious,
        Optional<Boolean> ownerCannotControl,
        Optional<List<Effect>> effects,
        Optional<Boolean> seriousNd331,
        Optional<Boolean> securitySigns,
        Optional<Boolean> seriousDisruption,
        Optional<Boolean> crimeEvidence,
        Optional<StatedPrivacyEffects> personalData) {

    private static final StatedCircumstances NOTHING = new StatedCircumstances(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public StatedCircumstances {
        Require.complete(
                StatedCircumstances.class,
                possiblySerious,
                ownerCannotControl,
                effects,
                seriousNd331,
                securitySigns,
                seriousDisruption,
                crimeEvidence,
                personalData);
        effects = effects.map(List::copyOf);
    }

    /** A reporter that states nothing of this. */
    public static StatedCircumstances nothing() {
        return NOTHING;
    }
}
