package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * What holds of an organisation from one day to another.
 *
 * @param validFrom the first day
 * @param validTo the first day after; absent while no end is known
 * @param name the official Vietnamese name
 * @param nameEn the English name
 * @param kind what it is, in kebab-case: {@code ministry}, {@code provincial-peoples-committee}, {@code hospital}; an
 *     open list
 * @param parent the body directly above it
 * @param province where it acts, where that is one province
 * @param specialisedUnit who is its specialised unit for incident response (QĐ05 Đ6)
 * @param responsibleMember the network member responsible for it (TT20 Đ9.2.a)
 * @param email the official mailbox of the unit, never of a person
 * @param roles roles that it holds for everybody, as national-coordinator; roles in one case are not listed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrganisationPeriod(
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String name,
        String nameEn,
        String kind,
        Optional<OrganisationId> parent,
        Optional<String> province,
        Optional<OrganisationId> specialisedUnit,
        Optional<OrganisationId> responsibleMember,
        Optional<String> email,
        List<Role> roles)
        implements Dated {

    public OrganisationPeriod {
        Require.complete(
                OrganisationPeriod.class,
                validFrom,
                validTo,
                name,
                nameEn,
                kind,
                parent,
                province,
                specialisedUnit,
                responsibleMember,
                email,
                roles);
        Periods.bounds(validFrom, validTo);
        Require.text("name", name);
        Require.text("nameEn", nameEn);
        Require.text("kind", kind);
        roles = List.copyOf(roles);
    }
}
