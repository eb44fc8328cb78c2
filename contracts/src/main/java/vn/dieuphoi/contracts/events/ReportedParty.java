package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * An operator or owner as the reporter named it (TT20 Đ9.3.a: name, address); nothing of it is checked.
 *
 * @param organisation the short name in the directory, where the reporter knows it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReportedParty(Optional<OrganisationId> organisation, Optional<String> name, Optional<String> address) {

    public ReportedParty {
        Require.complete(ReportedParty.class, organisation, name, address);
    }

    /** A party of which nothing was said. */
    public static ReportedParty unknown() {
        return new ReportedParty(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Without what the reporter wrote: it may name a person. */
    @Override
    public String toString() {
        return "ReportedParty[organisation=%s]".formatted(organisation);
    }
}
