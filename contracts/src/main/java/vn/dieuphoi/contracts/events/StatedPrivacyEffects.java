package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What a reporter states that the incident did to personal data; absent is not stated, false is denied.
 *
 * @param harmful whether it may harm defence, security, order, or the persons concerned (L91 Đ23.1)
 * @param locationOrBiometric whether data on locations or biometrics are concerned (NĐ356 Đ29)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatedPrivacyEffects(Optional<Boolean> harmful, Optional<Boolean> locationOrBiometric) {

    private static final StatedPrivacyEffects NOTHING = new StatedPrivacyEffects(Optional.empty(), Optional.empty());

    public StatedPrivacyEffects {
        Require.complete(StatedPrivacyEffects.class, harmful, locationOrBiometric);
    }

    /** A reporter that states nothing of this. */
    public static StatedPrivacyEffects nothing() {
        return NOTHING;
    }
}
