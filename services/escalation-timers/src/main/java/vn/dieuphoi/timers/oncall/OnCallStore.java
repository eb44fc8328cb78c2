package vn.dieuphoi.timers.oncall;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.document.RowStore;

/** The table of contacts. */
@ApplicationScoped
class OnCallStore {
    private static final String PUT = """
            insert into oncall_contact (organisation, name, email, webhook_url, webhook_secret) values (?, ?, ?, ?, ?)
            on conflict (organisation) do update set name = excluded.name, email = excluded.email,
                webhook_url = excluded.webhook_url, webhook_secret = excluded.webhook_secret
            """;
    private static final String FIND = "select row_to_json(c)::text from oncall_contact c where organisation = any($1)";

    private final DataSource startUp;

    OnCallStore(DataSource startUp) {
        this.startUp = startUp;
    }

    /** Writes contacts before the service begins to work: blocking, like the migrations it follows. */
    void putAll(List<Contact> contacts) {
        try (Connection connection = startUp.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            connection.setAutoCommit(false);
            for (Contact contact : contacts) {
                put.setString(1, contact.organisation().value());
                put.setString(2, contact.name());
                put.setString(3, contact.email());
                put.setString(4, contact.webhook().map(ContactWebhook::url).orElse(null));
                put.setString(5, contact.webhook().map(ContactWebhook::secret).orElse(null));
                put.addBatch();
            }
            int[] written = put.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("contacts could not be written: SQLSTATE " + failed.getSQLState());
        }
    }

    Uni<Map<OrganisationId, Contact>> find(Work work, Set<OrganisationId> organisations) {
        var ids = organisations.stream().map(OrganisationId::value).toArray(String[]::new);
        return RowStore.select(work, ContactRow.class, FIND, (Object) ids)
                .map(rows -> rows.stream()
                        .map(ContactRow::contact)
                        .collect(Collectors.toUnmodifiableMap(Contact::organisation, Function.identity())));
    }
}
