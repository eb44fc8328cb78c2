package vn.dieuphoi.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dieuphoi.parts.Postgres;

/** Which page and which delivery belongs to which incident, from the services' own tables. */
final class Records {
    private static final String DELIVERIES = "select id from delivery where incident = ?";
    private static final String RECIPIENTS = "select count(distinct organisation) from delivery where incident = ?";

    private final Postgres postgres;

    Records(Postgres postgres) {
        this.postgres = postgres;
    }

    /** The incident of each page. */
    Map<UUID, UUID> pages() {
        try (var connection = postgres.connect("timers");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, incident from page")) {
            var pages = new HashMap<UUID, UUID>();
            while (rows.next()) {
                pages.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
            return pages;
        } catch (SQLException refused) {
            throw new IllegalStateException("the pages could not be read", refused);
        }
    }

    Connection coordinator() throws SQLException {
        return postgres.connect("coordinator");
    }

    /** How many bodies the incident is routed to, as others see it: what is not committed does not count. */
    static int recipients(Connection coordinator, UUID incident) throws SQLException {
        try (var statement = coordinator.prepareStatement(RECIPIENTS)) {
            statement.setObject(1, incident);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    static List<UUID> deliveries(Connection coordinator, UUID incident) throws SQLException {
        try (var statement = coordinator.prepareStatement(DELIVERIES)) {
            statement.setObject(1, incident);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }
}
