package vn.dieuphoi.contracts.events;

import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Who serves a system (Mẫu 03): with security, with its connection to the outside, with a place to run. */
public record Providers(
        List<OrganisationId> security, List<OrganisationId> connectivity, List<OrganisationId> hosting) {

    public Providers {
        Require.complete(Providers.class, security, connectivity, hosting);
        security = List.copyOf(security);
        connectivity = List.copyOf(connectivity);
        hosting = List.copyOf(hosting);
    }
}
