package vn.dieuphoi.timers.oncall;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Work;

/** The table of contacts. */
@ApplicationScoped
class OnCallStore {
    private static final String PUT = """
            insert into oncall_contact (organisation, name, email) values (?, ?, ?)
            on conflict (organisation) do update set name = excluded.name, email = excluded.email
            """;

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
                put.addBatch();
            }
            int[] written = put.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("contacts could not be written: SQLSTATE " + failed.getSQLState());
        }
    }

    Uni<Optional<Contact>> find(Work work, OrganisationId organisation) {
        return work.session()
                .createNativeQuery("select * from oncall_contact where organisation = :organisation", ContactRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ContactRow::contact));
    }

    Uni<Set<OrganisationId>> having(Work work, Set<OrganisationId> organisations) {
        return work.session()
                .createNativeQuery(
                        "select organisation from oncall_contact where organisation = any(:organisations)",
                        String.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> found.stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
