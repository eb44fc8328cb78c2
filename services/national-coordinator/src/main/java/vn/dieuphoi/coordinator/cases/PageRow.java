package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.coordinator.cases.domain.Page;

/** A row of {@code page}, read only: all writes are statements of the store. */
@Entity
@Table(name = "page")
class PageRow {
    @Id
    UUID id;

    UUID incident;
    UUID deadline;
    int step;
    String organisation;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    Page page() {
        return new Page(
                new PageId(id),
                new DeadlineId(deadline),
                step,
                new OrganisationId(organisation),
                sentAt,
                Optional.ofNullable(acknowledgedAt));
    }
}
