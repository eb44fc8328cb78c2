package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.ManagedBy;

/**
 * What holds of an information system from one day to another.
 *
 * @param validFrom the first day
 * @param validTo the first day after; absent while no end is known
 * @param name the official Vietnamese name
 * @param level the security level, 1 to 5 (NĐ85)
 * @param critical whether it is on the list of systems critical to national security
 * @param owner the body with direct authority over it (chủ quản)
 * @param operator the body that runs it
 * @param domains its domain names
 * @param addresses its public IP addresses or ranges
 * @param managedBy whose law it is under; civil where it is absent
 * @param inScopeNd331 whether NĐ331 binds it (Đ2): state agencies, online services
 * @param sector as {@code health}; free text
 * @param furtherOperators who runs it beside the operator
 * @param leadOperator whom the owner named to lead, where several run it (NĐ331 Đ5.2)
 * @param providers who serves it
 * @param mergeId the merger or split that opened this period
 * @param ending how it ended, on the last period of a system that did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SystemPeriod(
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String name,
        int level,
        boolean critical,
        OrganisationId owner,
        OrganisationId operator,
        List<String> domains,
        List<String> addresses,
        Optional<ManagedBy> managedBy,
        Optional<Boolean> inScopeNd331,
        Optional<String> sector,
        Optional<List<OrganisationId>> furtherOperators,
        Optional<OrganisationId> leadOperator,
        Optional<Providers> providers,
        Optional<MergeId> mergeId,
        Optional<Ending> ending)
        implements Dated {

    public SystemPeriod {
        Require.complete(
                SystemPeriod.class,
                validFrom,
                validTo,
                name,
                level,
                critical,
                owner,
                operator,
                domains,
                addresses,
                managedBy,
                inScopeNd331,
                sector,
                furtherOperators,
                leadOperator,
                providers,
                mergeId,
                ending);
        Periods.bounds(validFrom, validTo);
        Require.text("name", name);
        Require.between("level", level, 1, 5);
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
        furtherOperators = furtherOperators.map(List::copyOf);
    }

    /** A period with no more than every record has said since the first release. */
    public SystemPeriod(
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String name,
            int level,
            boolean critical,
            OrganisationId owner,
            OrganisationId operator,
            List<String> domains,
            List<String> addresses) {
        this(
                validFrom,
                validTo,
                name,
                level,
                critical,
                owner,
                operator,
                domains,
                addresses,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same for other days. What opened or ended it stays with the day on which it did. */
    public SystemPeriod during(LocalDate from, Optional<LocalDate> to) {
        return with(
                from, to, mergeId.filter(opened -> from.equals(validFrom)), ending.filter(ended -> to.equals(validTo)));
    }

    /** The same, opened by a merger or split. */
    public SystemPeriod openedBy(MergeId merger) {
        return with(validFrom, validTo, Optional.of(merger), ending);
    }

    /** The same, which is the last because the system came to its end. */
    public SystemPeriod endedOn(LocalDate day, Ending how) {
        return with(validFrom, Optional.of(day), mergeId, Optional.of(how));
    }

    /** The same under another name. */
    public SystemPeriod named(String vietnamese) {
        return with(vietnamese, owner);
    }

    /** The same of another owner. */
    public SystemPeriod ownedBy(OrganisationId other) {
        return with(name, other);
    }

    private SystemPeriod with(LocalDate from, Optional<LocalDate> to, Optional<MergeId> merger, Optional<Ending> how) {
        return new SystemPeriod(
                from,
                to,
                name,
                level,
                critical,
                owner,
                operator,
                domains,
                addresses,
                managedBy,
                inScopeNd331,
                sector,
                furtherOperators,
                leadOperator,
                providers,
                merger,
                how);
    }

    private SystemPeriod with(String vietnamese, OrganisationId other) {
        return new SystemPeriod(
                validFrom,
                validTo,
                vietnamese,
                level,
                critical,
                other,
                operator,
                domains,
                addresses,
                managedBy,
                inScopeNd331,
                sector,
                furtherOperators,
                leadOperator,
                providers,
                mergeId,
                ending);
    }
}
