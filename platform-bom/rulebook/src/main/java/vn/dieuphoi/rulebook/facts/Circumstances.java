package vn.dieuphoi.rulebook.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.law.Effect;

/**
 * What was found or declared about the incident, beside the operator's own capacity.
 *
 * @param ownerCannotControl whether the owner cannot control it: another question than the operator's capacity (QĐ05 Đ9.2)
 * @param possiblySerious whether it may be serious (TT20 Đ10.1.c)
 * @param effects what it does (QĐ05 Đ9.1)
 * @param seriousNd331 whether the owner declared it serious in the sense of NĐ331, which does not define the word
 * @param securitySigns whether there are signs of harm to national security or public order (NĐ331 Đ31.2.d)
 * @param seriousDisruption whether the system is seriously disrupted (NĐ331 Đ31.2.d)
 * @param crimeEvidence whether there is evidence of a crime (QĐ05 Đ14.4.e)
 */
public record Circumstances(
        boolean ownerCannotControl,
        boolean possiblySerious,
        Set<Effect> effects,
        boolean seriousNd331,
        boolean securitySigns,
        boolean seriousDisruption,
        boolean crimeEvidence,
        PrivacyEffects personalData) {

    public Circumstances {
        // Absent in what was written before these were asked.
        effects = Collections.unmodifiableSet(ordered(Objects.requireNonNullElse(effects, Set.of())));
        personalData = Objects.requireNonNullElse(personalData, PrivacyEffects.unknown());
    }

    /** Nothing is known. */
    public static Circumstances unknown() {
        return new Circumstances(false, false, Set.of(), false, false, false, false, PrivacyEffects.unknown());
    }

    /** These as they stand after statements, in whatever order they were heard. */
    Circumstances after(List<Statement> statements) {
        if (statements.isEmpty()) {
            return this;
        }
        var last = new LastWord(statements);
        return new Circumstances(
                last.on(StatedCircumstances::ownerCannotControl, ownerCannotControl),
                last.on(StatedCircumstances::possiblySerious, possiblySerious),
                last.on(said -> said.effects().map(Set::copyOf), effects),
                last.on(StatedCircumstances::seriousNd331, seriousNd331),
                last.on(StatedCircumstances::securitySigns, securitySigns),
                last.on(StatedCircumstances::seriousDisruption, seriousDisruption),
                last.on(StatedCircumstances::crimeEvidence, crimeEvidence),
                personalData.after(last));
    }

    Circumstances join(Circumstances other) {
        var all = ordered(effects);
        all.addAll(other.effects);
        return new Circumstances(
                ownerCannotControl || other.ownerCannotControl,
                possiblySerious || other.possiblySerious,
                all,
                seriousNd331 || other.seriousNd331,
                securitySigns || other.securitySigns,
                seriousDisruption || other.seriousDisruption,
                crimeEvidence || other.crimeEvidence,
                personalData.join(other.personalData));
    }

    private static Set<Effect> ordered(Collection<Effect> effects) {
        var inOrder = EnumSet.noneOf(Effect.class);
        inOrder.addAll(effects);
        return inOrder;
    }
}
