package vn.dieuphoi.timers.paging;

import java.sql.SQLException;
import java.util.List;
import vn.dieuphoi.testkit.RealInfrastructure;

/** The service's tables as a superuser sees them. */
final class Tables {
    private static final String COUNTS = """
            select 'incidents ' || (select count(*) from incident)
                || ', deadlines ' || (select coalesce(json_object_agg(state, n), '{}') from
                    (select state, count(*) n from deadline group by state) d)
                || ', escalations ' || (select count(*) from escalation)
                || ', pages ' || (select coalesce(json_object_agg(state, n), '{}') from
                    (select channel || ' ' || state as state, count(*) n from page group by 1) p)
                || ', parked ' || (select coalesce(json_object_agg(reason, n), '{}') from
                    (select reason || ' ' || max(detail) as reason, count(*) n from parked group by parked.reason) q)
            """;

    /** Escalations before pages, and each by its id: the order in which the service locks them. */
    private static final List<String> QUIET = List.of("""
            with open as materialized (select id from escalation where ending is null order by id for update)
            update escalation e set ending = 'DEADLINE_MET', next_action_at = null from open where e.id = open.id
            """, """
            with open as materialized (select id from page where state = 'pending' order by id for update)
            update page p set state = 'withdrawn', next_attempt_at = null from open where p.id = open.id
            """);

    private Tables() {}

    /** What they hold, for the message of a test that waited in vain. */
    static String counts() {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.prepareStatement(COUNTS);
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends what an earlier test left under way: no page is sent any more, no body is called next. */
    static void callNobodyAnyMore() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var statement = connection.createStatement()) {
            for (var one : QUIET) {
                statement.execute(one);
            }
        }
    }
}
