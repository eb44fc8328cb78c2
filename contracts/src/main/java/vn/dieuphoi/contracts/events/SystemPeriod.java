package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

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
        List<String> addresses)
        implements Dated {

    public SystemPeriod {
        Require.complete(
                SystemPeriod.class, validFrom, validTo, name, level, critical, owner, operator, domains, addresses);
        Periods.bounds(validFrom, validTo);
        Require.text("name", name);
        Require.between("level", level, 1, 5);
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
    }
}
