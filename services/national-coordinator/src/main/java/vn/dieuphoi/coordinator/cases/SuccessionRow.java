package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.PartySuccession;

/** A row of {@code succession}; its number counts those of a case from 0. */
record SuccessionRow(
        UUID incident,
        int number,
        String role,
        @Nullable String predecessor,
        String successor,
        String reason,
        @Nullable String mergeId,
        LocalDate effectiveOn,
        Instant at) {

    /** Those of a case behind the first few, which are there already. */
    static Stream<SuccessionRow> of(IncidentCase incident, int there) {
        return IntStream.range(there, incident.successions().size())
                .mapToObj(number ->
                        of(incident.id(), number, incident.successions().get(number)));
    }

    private static SuccessionRow of(IncidentId incident, int number, PartySuccession passed) {
        return new SuccessionRow(
                incident.value(),
                number,
                passed.role().code(),
                passed.from().map(OrganisationId::value).orElse(null),
                passed.to().value(),
                passed.why().reason().code(),
                passed.why().mergeId().map(MergeId::value).orElse(null),
                passed.why().effectiveOn(),
                passed.at());
    }

    PartySuccession succession() {
        return new PartySuccession(
                Role.fromString(role),
                Optional.ofNullable(predecessor).map(OrganisationId::new),
                new OrganisationId(successor),
                new PartySuccession.Why(
                        SuccessionReason.fromString(reason),
                        Optional.ofNullable(mergeId).map(MergeId::new),
                        effectiveOn),
                at);
    }
}
