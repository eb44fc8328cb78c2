package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Parties;

/** A row of {@code case_body}. */
@Entity
@Table(name = "case_body")
class BodyRow {
    @Embeddable
    record Key(UUID incident, String organisation) {}

    @EmbeddedId
    Key key;

    String name;
    String[] roles;
    String[] above;
    boolean participates;

    @Column(name = "opened_at")
    Instant openedAt;

    String state;

    /** For Hibernate, which fills the fields. */
    BodyRow() {}

    BodyRow(IncidentCase of, OrganisationId organisation) {
        var parties = of.parties();
        var held = parties.rolesOf(organisation);
        key = new Key(of.id().value(), organisation.value());
        name = of.nameOf(organisation);
        roles = held.stream().map(Role::code).toArray(String[]::new);
        above =
                held.stream()
                        .findFirst()
                        .map(role -> parties.chain().getOrDefault(role, List.of()))
                        .orElse(List.of())
                        .stream()
                        .map(OrganisationId::value)
                        .toArray(String[]::new);
        participates = of.isOpenTo(organisation);
        openedAt = of.opening().openedAt();
        state = of.state().code();
    }

    OrganisationId organisation() {
        return new OrganisationId(key.organisation());
    }

    static Parties parties(List<BodyRow> rows) {
        var holders = new EnumMap<Role, OrganisationId>(Role.class);
        var chain = new EnumMap<Role, List<OrganisationId>>(Role.class);
        for (var row : rows) {
            for (var role : row.roles) {
                holders.put(Role.fromString(role), row.organisation());
                chain.put(
                        Role.fromString(role),
                        Arrays.stream(row.above).map(OrganisationId::new).toList());
            }
        }
        return new Parties(holders, chain);
    }

    static Map<OrganisationId, String> names(List<BodyRow> rows) {
        return rows.stream().collect(Collectors.toMap(BodyRow::organisation, row -> row.name));
    }
}
