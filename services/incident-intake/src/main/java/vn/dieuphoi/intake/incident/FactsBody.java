package vn.dieuphoi.intake.incident;

import java.util.Optional;
import java.util.function.Predicate;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.edge.RequestFields;

/**
 * Reads what a notice or report states about the incident, in the words of the preview of the law. All of it may be left
 * out; refused is only what cannot be taken: a wrong type, an effect that the law does not list.
 */
public final class FactsBody {
    /** More than there are effects, for those who name one twice. */
    private static final int MOST_EFFECTS = 100;

    private FactsBody() {}

    /** What is stated; empty where nothing is. */
    public static Optional<StatedCircumstances> circumstances(RequestFields facts) {
        var stated = new StatedCircumstances(
                truth(facts, "possiblySerious"),
                truth(facts, "ownerCannotControl"),
                facts.optional("effects").enumerations(MOST_EFFECTS, Effect.class),
                truth(facts, "seriousNd331"),
                truth(facts, "securitySigns"),
                truth(facts, "seriousDisruption"),
                truth(facts, "crimeEvidence"),
                personalData(facts.optional("personalData").object()));
        return Optional.of(stated).filter(Predicate.not(StatedCircumstances.nothing()::equals));
    }

    private static Optional<StatedPrivacyEffects> personalData(RequestFields facts) {
        var stated = new StatedPrivacyEffects(truth(facts, "harmful"), truth(facts, "locationOrBiometric"));
        return Optional.of(stated).filter(Predicate.not(StatedPrivacyEffects.nothing()::equals));
    }

    private static Optional<Boolean> truth(RequestFields facts, String name) {
        return facts.optional(name).bool();
    }
}
