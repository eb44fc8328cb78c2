package vn.dieuphoi.rulebook.facts;

import vn.dieuphoi.contracts.events.StatedPrivacyEffects;

/**
 * What the incident did to personal data.
 *
 * @param harmful whether it may harm defence, security, order, or the persons concerned (L91 Đ23.1)
 * @param locationOrBiometric whether data on locations or biometrics are concerned (NĐ356 Đ29)
 */
public record PrivacyEffects(boolean harmful, boolean locationOrBiometric) {

    /** None concerned, as far as is known. */
    public static PrivacyEffects unknown() {
        return new PrivacyEffects(false, false);
    }

    PrivacyEffects after(LastWord last) {
        return new PrivacyEffects(
                last.on(said -> said.personalData().flatMap(StatedPrivacyEffects::harmful), harmful),
                last.on(
                        said -> said.personalData().flatMap(StatedPrivacyEffects::locationOrBiometric),
                        locationOrBiometric));
    }

    PrivacyEffects join(PrivacyEffects other) {
        return new PrivacyEffects(harmful || other.harmful, locationOrBiometric || other.locationOrBiometric);
    }
}
