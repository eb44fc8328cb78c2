package vn.dieuphoi.timers.oncall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** A row of {@code oncall_contact}, read only. */
@Entity
@Table(name = "oncall_contact")
class ContactRow {
    @Id
    String organisation = "";

    String name = "";
    String email = "";

    Contact contact() {
        return new Contact(new OrganisationId(organisation), name, email);
    }
}
