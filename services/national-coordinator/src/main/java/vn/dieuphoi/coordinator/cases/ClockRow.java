package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Clock;

/** A row of {@code clock}, read only: all writes are statements of the store. */
@Entity
@Table(name = "clock")
class ClockRow {
    @Id
    UUID id;

    UUID incident;

    @Embedded
    RuleColumns rule;

    String source;

    @Column(name = "obligor_role")
    String obligorRole;

    String obligor;

    @Nullable
    UUID submission;

    @Column(name = "triggered_at")
    Instant triggeredAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "target_at")
    @Nullable
    Instant targetAt;

    @Column(name = "met_at")
    @Nullable
    Instant metAt;

    boolean late;

    @Column(name = "missed_at")
    @Nullable
    Instant missedAt;

    @Column(name = "target_missed_at")
    @Nullable
    Instant targetMissedAt;

    Clock clock() {
        return new Clock(
                new DeadlineId(id),
                rule.rule(),
                source,
                new Clock.Obligor(Role.fromString(obligorRole), new OrganisationId(obligor)),
                Optional.ofNullable(submission).map(SubmissionId::new),
                new Clock.Limits(triggeredAt, Optional.ofNullable(dueAt), Optional.ofNullable(targetAt)),
                new Clock.Course(
                        Optional.ofNullable(metAt),
                        late,
                        Optional.ofNullable(missedAt),
                        Optional.ofNullable(targetMissedAt)));
    }
}
