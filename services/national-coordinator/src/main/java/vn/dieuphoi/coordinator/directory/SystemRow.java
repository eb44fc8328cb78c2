package vn.dieuphoi.coordinator.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code information_system}, read only: all writes are statements of the store. */
@Entity
@Table(name = "information_system")
class SystemRow {
    @Id
    String id = "";

    String history = "";
}
