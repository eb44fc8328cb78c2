package vn.dieuphoi.coordinator.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code organisation}, read only: all writes are statements of the store. */
@Entity
@Table(name = "organisation")
class OrganisationRow {
    @Id
    String id = "";

    String history = "";
}
