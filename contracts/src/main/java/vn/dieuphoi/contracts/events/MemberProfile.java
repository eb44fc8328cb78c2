package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The profile of a network member (Mẫu 01, TT20 Đ5.3) without what is personal: a topic is kept for ever.
 *
 * @param memberCode mã thành viên
 * @param membership {@code mandatory} (QĐ05 Đ7.1) or {@code voluntary} (QĐ05 Đ7.2); an open list
 * @param intake where incidents are received
 * @param contactPoint the unit that is reached around the clock (TT20 Đ6.1.b)
 * @param capability in the member's words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MemberProfile(
        Optional<String> memberCode,
        Optional<String> membership,
        Optional<String> address,
        Optional<String> website,
        Optional<UnitContact> intake,
        Optional<UnitContact> contactPoint,
        Optional<String> capability,
        Optional<Specialists> specialists) {

    public MemberProfile {
        Require.complete(
                MemberProfile.class,
                memberCode,
                membership,
                address,
                website,
                intake,
                contactPoint,
                capability,
                specialists);
    }
}
