package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.coordinator.cases.domain.Opening;

/** A row of {@code incident_case}. */
@Entity
@Table(name = "incident_case")
class CaseRow {
    @Id
    UUID id;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "detected_at")
    Instant detectedAt;

    String description;

    @Column(name = "system_id")
    @Nullable
    String systemId;

    @Column(name = "system_name")
    @Nullable
    String systemName;

    @Column(name = "system_level")
    @Nullable
    Integer systemLevel;

    String state;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "completed_by")
    @Nullable
    String completedBy;

    @Column(name = "closing_report")
    @Nullable
    UUID closingReport;

    @Nullable
    String note;

    /** For Hibernate, which fills the fields. */
    CaseRow() {}

    CaseRow(Opening opening, CaseState state) {
        this.id = opening.incident().value();
        this.openedAt = opening.openedAt();
        this.detectedAt = opening.detectedAt();
        this.description = opening.description();
        this.systemId = opening.system().id().map(SystemId::value).orElse(null);
        this.systemName = opening.system().name().orElse(null);
        this.systemLevel = opening.system().level().orElse(null);
        this.state = state.code();
    }

    void set(CaseState next) {
        state = next.code();
        if (next instanceof CaseState.Completed done) {
            completedAt = done.at();
            completedBy = done.by().value();
            closingReport = done.closingReport().map(SubmissionId::value).orElse(null);
            note = done.note().orElse(null);
        }
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
                        Optional.ofNullable(systemLevel)));
    }

    CaseSummary summary() {
        return new CaseSummary(opening(), state());
    }

    CaseState state() {
        return completedAt == null || completedBy == null
                ? new CaseState.Open()
                : new CaseState.Completed(
                        completedAt,
                        new OrganisationId(completedBy),
                        Optional.ofNullable(closingReport).map(SubmissionId::new),
                        Optional.ofNullable(note));
    }
}
