package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.MergeId;
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
 * @param provinceCode the official code of that province in this period; a code may mean another one before a merger
 * @param sector as {@code health}; free text
 * @param profile of a network member (Mẫu 01)
 * @param holders who holds further roles for it and for everybody below it: relay units, cyber-security forces, steering
 *     committees
 * @param mergeId the merger or split that opened this period
 * @param ending how it ended, on the last period of a body that did
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
        List<Role> roles,
        Optional<String> provinceCode,
        Optional<String> sector,
        Optional<MemberProfile> profile,
        Optional<List<RoleHolder>> holders,
        Optional<MergeId> mergeId,
        Optional<Ending> ending)
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
                roles,
                provinceCode,
                sector,
                profile,
                holders,
                mergeId,
                ending);
        Periods.bounds(validFrom, validTo);
        Require.text("name", name);
        Require.text("nameEn", nameEn);
        Require.text("kind", kind);
        roles = List.copyOf(roles);
        holders = holders.map(List::copyOf);
    }

    /** A period with no more than every record has said since the first release. */
    public OrganisationPeriod(
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
            List<Role> roles) {
        this(
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
                roles,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same for other days. What opened or ended it stays with the day on which it did. */
    public OrganisationPeriod during(LocalDate from, Optional<LocalDate> to) {
        return with(
                from, to, mergeId.filter(opened -> from.equals(validFrom)), ending.filter(ended -> to.equals(validTo)));
    }

    /** The same, opened by a merger or split. */
    public OrganisationPeriod openedBy(MergeId merger) {
        return with(validFrom, validTo, Optional.of(merger), ending);
    }

    /** The same, which is the last because the body came to its end. */
    public OrganisationPeriod endedOn(LocalDate day, Ending how) {
        return with(validFrom, Optional.of(day), mergeId, Optional.of(how));
    }

    /** The same under other names. */
    public OrganisationPeriod named(String vietnamese, String english) {
        return with(vietnamese, english, parent);
    }

    /** The same below another body, or below none. */
    public OrganisationPeriod below(Optional<OrganisationId> other) {
        return with(name, nameEn, other);
    }

    private OrganisationPeriod with(
            LocalDate from, Optional<LocalDate> to, Optional<MergeId> merger, Optional<Ending> how) {
        return new OrganisationPeriod(
                from,
                to,
                name,
                nameEn,
                kind,
                parent,
                province,
                specialisedUnit,
                responsibleMember,
                email,
                roles,
                provinceCode,
                sector,
                profile,
                holders,
                merger,
                how);
    }

    private OrganisationPeriod with(String vietnamese, String english, Optional<OrganisationId> above) {
        return new OrganisationPeriod(
                validFrom,
                validTo,
                vietnamese,
                english,
                kind,
                above,
                province,
                specialisedUnit,
                responsibleMember,
                email,
                roles,
                provinceCode,
                sector,
                profile,
                holders,
                mergeId,
                ending);
    }
}
