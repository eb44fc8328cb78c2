package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Parties;

/** A row of {@code case_body}. */
record BodyRow(
        UUID incident,
        String organisation,
        String name,
        List<String> roles,
        List<String> above,
        List<String> beside,
        boolean participates,
        Instant openedAt,
        String state) {

    static Stream<BodyRow> of(IncidentCase incident) {
        return incident.names().keySet().stream().map(organisation -> of(incident, organisation));
    }

    private static BodyRow of(IncidentCase incident, OrganisationId organisation) {
        var parties = incident.parties();
        var held = parties.rolesOf(organisation);
        var above = held.stream()
                .findFirst()
                .map(role -> parties.chain().getOrDefault(role, List.of()))
                .orElse(List.of());
        return new BodyRow(
                incident.id().value(),
                organisation.value(),
                incident.nameOf(organisation),
                held.stream().map(Role::code).toList(),
                above.stream().map(OrganisationId::value).toList(),
                parties.besideOf(organisation).stream().map(Role::code).toList(),
                incident.isOpenTo(organisation),
                incident.opening().openedAt(),
                incident.state().code());
    }

    OrganisationId body() {
        return new OrganisationId(organisation);
    }

    /** Who plays which part, from the rows of a case in the order of their organisations. */
    static Parties parties(List<BodyRow> rows, List<Role> unresolved) {
        var holders = new EnumMap<Role, OrganisationId>(Role.class);
        var chain = new EnumMap<Role, List<OrganisationId>>(Role.class);
        for (var row : rows) {
            for (var role : row.roles) {
                holders.put(Role.fromString(role), row.body());
                chain.put(
                        Role.fromString(role),
                        row.above.stream().map(OrganisationId::new).toList());
            }
        }
        return new Parties(holders, chain, beside(rows), unresolved);
    }

    private static Map<Role, List<OrganisationId>> beside(List<BodyRow> rows) {
        return rows.stream()
                .flatMap(row -> row.beside.stream().map(role -> Map.entry(Role.fromString(role), row.body())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static Map<OrganisationId, String> names(List<BodyRow> rows) {
        return rows.stream().collect(Collectors.toMap(BodyRow::body, BodyRow::name));
    }
}
