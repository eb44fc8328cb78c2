package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.ReporterTraits;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.coordinator.cases.domain.Opening;

/** A row of {@code incident_case}. */
record CaseRow(
        UUID id,
        Instant openedAt,
        Instant detectedAt,
        String description,
        @Nullable String systemId,
        @Nullable String systemName,
        @Nullable Integer systemLevel,
        String state,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable UUID closingReport,
        @Nullable String note,
        List<String> unresolved,
        @Nullable SystemTraits traits,
        @Nullable ReporterTraits reporter) {

    /** A case that is open. */
    static CaseRow of(Opening opening, List<Role> unresolved) {
        return new CaseRow(
                opening.incident().value(),
                opening.openedAt(),
                opening.detectedAt(),
                opening.description(),
                opening.system().id().map(SystemId::value).orElse(null),
                opening.system().name().orElse(null),
                opening.system().level().orElse(null),
                new CaseState.Open().code(),
                null,
                null,
                null,
                null,
                unresolved.stream().map(Role::code).toList(),
                opening.system().traits().orElse(null),
                opening.reporter().orElse(null));
    }

    Opening opening() {
        return new Opening(
                new IncidentId(id),
                openedAt,
                detectedAt,
                description,
                new Opening.AffectedSystem(
                        Optional.ofNullable(systemId).map(SystemId::new),
                        Optional.ofNullable(systemName),
                        Optional.ofNullable(systemLevel),
                        Optional.ofNullable(traits)),
                Optional.ofNullable(reporter));
    }

    CaseSummary summary(List<CorrectionRow> corrections) {
        return new CaseSummary(CorrectionRow.known(opening(), corrections), reached(), open());
    }

    /** The roles that nobody holds. */
    List<Role> open() {
        return unresolved.stream().map(Role::fromString).toList();
    }

    CaseState reached() {
        return completedAt == null || completedBy == null
                ? new CaseState.Open()
                : new CaseState.Completed(
                        completedAt,
                        new OrganisationId(completedBy),
                        Optional.ofNullable(closingReport).map(SubmissionId::new),
                        Optional.ofNullable(note));
    }
}
