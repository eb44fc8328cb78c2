package vn.dieuphoi.timers.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** A row of {@code oncall_contact}, read only. */
@Entity
@Table(name = "oncall_contact")
class ContactRow {
    @Id
    String organisation = "";

    String name = "";
    String email = "";

    @Column(name = "webhook_url")
    @Nullable
    String webhookUrl;

    @Column(name = "webhook_secret")
    @Nullable
    String webhookSecret;

    Contact contact() {
        return new Contact(new OrganisationId(organisation), name, email, webhook());
    }

    private Optional<ContactWebhook> webhook() {
        return webhookUrl == null || webhookSecret == null
                ? Optional.empty()
                : Optional.of(new ContactWebhook(webhookUrl, webhookSecret));
    }
}
