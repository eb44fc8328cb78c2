package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What the law asks about the body that was hit, as the directory had it on the day of detection.
 *
 * @param networkMember whether it is a member of the response network (QĐ05 Đ7)
 * @param isp whether it provides Internet or other services in cyberspace (L116 Đ41)
 * @param bank whether it is a bank or payment organisation (TT09)
 * @param governmentOffice whether it is a unit of the Government Office (S1)
 * @param province the code of its province
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReporterTraits(
        boolean networkMember, boolean isp, boolean bank, boolean governmentOffice, Optional<String> province) {

    public ReporterTraits {
        Require.complete(ReporterTraits.class, networkMember, isp, bank, governmentOffice, province);
    }
}
