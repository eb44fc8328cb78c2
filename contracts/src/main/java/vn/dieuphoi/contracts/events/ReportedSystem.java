package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * The affected system as the reporter named it (TT20 Đ9.3.a: name or domain, IP); nothing of it is checked.
 *
 * @param id the system's short name in the directory, where the reporter knows it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReportedSystem(
        Optional<SystemId> id, Optional<String> name, Optional<String> domain, Optional<String> ip) {

    public ReportedSystem {
        Require.complete(ReportedSystem.class, id, name, domain, ip);
    }

    /** A system of which nothing was said. */
    public static ReportedSystem unknown() {
        return new ReportedSystem(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Without what the reporter wrote. */
    @Override
    public String toString() {
        return "ReportedSystem[id=%s]".formatted(id);
    }
}
