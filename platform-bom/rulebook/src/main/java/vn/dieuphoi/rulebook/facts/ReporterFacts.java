package vn.dieuphoi.rulebook.facts;

import java.util.Optional;
import vn.dieuphoi.contracts.events.ReporterTraits;

/**
 * What the rules ask about the body that was hit and reports.
 *
 * @param networkMember whether it is a member of the response network (QĐ05 Đ7)
 * @param isp whether it provides Internet or other services in cyberspace (L116 Đ41)
 * @param bank whether it is a bank or payment organisation (TT09)
 * @param governmentOffice whether it is a unit of the Government Office (S1)
 * @param province the code of its province
 */
public record ReporterFacts(
        boolean networkMember, boolean isp, boolean bank, boolean governmentOffice, Optional<String> province) {

    /** Nothing is known. */
    public static ReporterFacts unknown() {
        return new ReporterFacts(false, false, false, false, Optional.empty());
    }

    /** As the directory had them. */
    public static ReporterFacts of(ReporterTraits traits) {
        return new ReporterFacts(
                traits.networkMember(), traits.isp(), traits.bank(), traits.governmentOffice(), traits.province());
    }

    ReporterFacts join(ReporterFacts other) {
        return new ReporterFacts(
                networkMember || other.networkMember,
                isp || other.isp,
                bank || other.bank,
                governmentOffice || other.governmentOffice,
                Either.of(province, other.province));
    }
}
